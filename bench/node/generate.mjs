// Writes Prisma's client of the schema that everybody is measured with, to generated/.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const generator = 'generator client {\n  provider = "prisma-client-js"\n  output   = "."\n}';
const schema = readFileSync(here + "../schema.prisma", "utf8").replace(/generator client \{[^}]*\}/, generator);
mkdirSync(here + "generated", { recursive: true });
writeFileSync(here + "generated/bench.prisma", schema);
execFileSync(process.execPath, [here + "node_modules/prisma/build/index.js", "generate"], {
  cwd: here,
  stdio: ["ignore", "ignore", "inherit"],
  // `generate` does not use the schema engine; named here, it is not downloaded
  env: { ...process.env, CHECKPOINT_DISABLE: "1", PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
});

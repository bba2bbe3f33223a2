// A contestant in a process of its own, which is spoken with line by line as those in Java are (Worker.java).
import { createInterface } from "node:readline";
import { address, samples } from "./samples.mjs";

const MARK = "> ";
const CONNECTIONS = 10;
const CALLERS = 64;
/** Each shape of W9-1 is asked so often in a row. */
const ROW = 5;

/** @param open makes a contestant of an address and the number of connections it may have */
export async function run(open) {
  const [mode, ...words] = process.argv.slice(2);
  if (mode === "first") {
    const contestant = await open({ ...address(words[0]), max: CONNECTIONS });
    await contestant.byKey(words[1]);
    say("first");
  } else {
    await serve(open, { near: words[0], far: words[1], line: words[1] }, await samples(words[2]));
  }
  process.exit(0);
}

function say(text) {
  process.stdout.write(MARK + text + "\n");
}

async function serve(open, urls, s) {
  const asks = new Map();
  let next = 1;
  say("ready");
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === "quit") {
      return;
    }
    const [command, workload, distance, ...numbers] = line.split(" ");
    try {
      if (!asks.has(distance)) {
        asks.set(distance, asksOf(await open({ ...address(urls[distance]), max: CONNECTIONS }), s));
      }
      const ask = asks.get(distance)[workload];
      say(!ask ? "absent no " + workload : await answer(command, workload, ask, numbers.map(Number)));
    } catch (error) {
      console.error(error);
      say("failed " + String(error).replace(/\s+/g, " "));
    }
  }

  async function answer(command, workload, ask, [first, most]) {
    if (command === "check") {
      const answers = [];
      for (let i = 0; i < first; i++) {
        answers.push((await ask(i)) ?? null);
      }
      return "answer " + JSON.stringify(answers, plain);
    }
    return turn(workload === "W8" ? CALLERS : 1, ask, first, most);
  }

  /** Callers in turns on one thread, as Node has it: until the time is over or so many operations are done. */
  async function turn(callers, ask, millis, most) {
    const cpu = process.cpuUsage();
    const start = performance.now();
    let done = 0;
    const caller = async () => {
      while (done < most && performance.now() - start < millis) {
        done++;
        await ask(next++);
      }
    };
    await Promise.all(Array.from({ length: callers }, caller));
    const took = (performance.now() - start) * 1e6;
    const { user, system } = process.cpuUsage(cpu);
    return `ran ${done} ${Math.round(took)} ${(user + system) * 1000} 0`;
  }
}

/** An instant as milliseconds; JSON.stringify has made text of it before it asks. */
function plain(key, value) {
  return this[key] instanceof Date ? this[key].getTime() : value;
}

function asksOf(c, s) {
  return {
    W1: (i) => c.byKey(s.post(i)),
    W2: () => c.list(),
    W3: () => c.feed(),
    W4: (i) => c.create(s.newPost(i)),
    W5: async () => void (await c.createMany(s.bulk)),
    W6: (i) => c.createTagged(s.newPost(i), s.tags(i)),
    W7: () => c.stream(),
    W8: (i) => c.byKey(s.post(i)),
    W9: (i) => c.filtered(s.filter(i % 200, Math.floor(i / 200) % ROW)),
    "W9-1": (i) => c.filtered(s.filter(Math.floor(i / ROW) % 200, i % ROW)),
    W12: () => c.after(s.place),
  };
}

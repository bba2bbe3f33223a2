export default { schema: "generated/bench.prisma", datasource: { url: "postgresql://localhost/none" } };

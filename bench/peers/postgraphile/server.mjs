// PostGraphile 5 at its best, over the same tables: `node server.mjs PORT TAGS`, with DATABASE_URL in the environment.
import { createServer } from "node:http";
import { PgAggregatesPreset } from "@graphile/pg-aggregates";
import { PgSimplifyInflectionPreset } from "@graphile/simplify-inflection";
import { grafserv } from "postgraphile/grafserv/node";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { makePgSmartTagsFromFilePlugin } from "postgraphile/utils";
import { PostGraphileConnectionFilterPreset } from "postgraphile-plugin-connection-filter";

const [port, tags] = process.argv.slice(2);

const preset = {
  extends: [
    PostGraphileAmberPreset,
    PostGraphileConnectionFilterPreset,
    PgAggregatesPreset,
    PgSimplifyInflectionPreset,
  ],
  disablePlugins: ["PgIndexBehaviorsPlugin"], // it hides orders and groups that no index answers
  plugins: [makePgSmartTagsFromFilePlugin(tags)],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ["public"],
      poolConfig: { max: 4 },
    }),
  ],
  schema: {
    connectionFilterRelations: true,
    defaultBehavior: "+connectionFilter:backwardRelation -mutation",
    pgOrderByNullsLast: true,
  },
  grafserv: { watch: false, graphiql: false, websockets: false },
};

const instance = postgraphile(preset);
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(port), "127.0.0.1");

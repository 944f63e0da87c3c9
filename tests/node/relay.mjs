// What speaks against the schema of standard input, by the Relay rules of graphql-eslint: {rules, messages}.
import { text } from 'node:stream/consumers'
import plugin from '@graphql-eslint/eslint-plugin'
import { ESLint } from 'eslint'

const schema = await text(process.stdin)
const { rules } = plugin.configs['flat/schema-relay']
const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: {
    files: ['**/*.graphql'],
    languageOptions: { parser: plugin.parser, parserOptions: { graphQLConfig: { schema } } },
    plugins: { '@graphql-eslint': plugin },
    rules: {
      ...rules,
      // Its one demand that Relay's specification does not make, and that no subgraph can meet: `_entities: [_Entity]!`,
      // and lists of texts, are lists that hold no edges.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
    },
  },
})
const [{ messages }] = await eslint.lintText(schema, { filePath: 'schema.graphql' })
process.stdout.write(
  JSON.stringify({
    rules: Object.keys(rules),
    messages: messages.map(({ ruleId, message, line }) => ({ ruleId, message, line })),
  }),
)

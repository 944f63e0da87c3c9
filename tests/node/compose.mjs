// Compose the subgraphs of standard input, [{name, url, sdl}], into a supergraph; what speaks against it goes to stderr.
import { readFileSync } from 'node:fs'
import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'

const subgraphs = JSON.parse(readFileSync(0, 'utf8'))
const { errors, supergraphSdl } = composeServices(
  subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
)
if (errors) {
  console.error(errors.map((error) => error.message).join('\n'))
  process.exit(1)
}
process.stdout.write(supergraphSdl)

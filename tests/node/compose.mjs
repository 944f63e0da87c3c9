// Compose the subgraphs of standard input, [{name, url, sdl}], into a supergraph; what speaks against it goes to stderr.
import { text } from 'node:stream/consumers'
import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'

const subgraphs = JSON.parse(await text(process.stdin))
const { errors, supergraphSdl } = composeServices(
  subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
)
if (errors) {
  console.error(errors.map((error) => error.message).join('\n'))
  process.exit(1)
}
process.stdout.write(supergraphSdl)

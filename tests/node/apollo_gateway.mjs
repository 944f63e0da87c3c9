// Apollo's gateway over a supergraph: node apollo_gateway.mjs SUPERGRAPH PORT
import { readFileSync } from 'node:fs'
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'

const [supergraph, port] = process.argv.slice(2)
const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(supergraph, 'utf8'),
  // Ours is sent documents by their hash (automatic persisted queries).
  buildService: ({ name, url }) => new RemoteGraphQLDataSource({ url, apq: name === 'scdl' }),
})
await startStandaloneServer(new ApolloServer({ gateway }), { listen: { host: '127.0.0.1', port: Number(port) } })

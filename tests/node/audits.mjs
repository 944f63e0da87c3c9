// GraphQL over HTTP's audits of a server: node audits.mjs URL. Prints [{id, name, status, reason?}].
import { auditServer } from 'graphql-http'

const results = await auditServer({ url: process.argv[2] })
const told = results.map(({ id, name, status, reason }) => ({ id, name, status, reason }))
process.stdout.write(JSON.stringify(told))

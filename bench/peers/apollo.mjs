// Apollo's gateway as its documentation starts it. Given as JSON: { supergraph, port }
import { readFileSync } from 'node:fs';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const { supergraph, port } = JSON.parse(process.argv[2] ?? '');
const gateway = new ApolloGateway({ supergraphSdl: readFileSync(supergraph, 'utf8') });
await startStandaloneServer(new ApolloServer({ gateway }), { listen: { port, host: '127.0.0.1' } });

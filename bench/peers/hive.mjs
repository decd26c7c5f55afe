// Hive's gateway with its router runtime. Given as JSON: { supergraph, port, deduplicate }
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

const { supergraph, port, deduplicate } = JSON.parse(process.argv[2] ?? '');
const gateway = createGatewayRuntime({
  supergraph: readFileSync(supergraph, 'utf8'),
  logging: 'error',
  unifiedGraphHandler,
  // Equal requests of clients that are in flight at the same time are executed once.
  inboundInflightRequestDeduplication: deduplicate,
});
createServer(gateway).listen(port, '127.0.0.1');

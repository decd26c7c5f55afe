import type { Command } from 'commander';
import type { PlanOptions } from './explain.ts';

export function addPlanCommand(program: Command): void {
  program
    .command('plan')
    .description('Explain how the gateway answers an operation: its requests to subgraphs')
    .argument('<file>', 'a GraphQL document')
    .option('--supergraph <file>', 'a supergraph other than Tocsin’s own')
    .option('--operation-name <name>', 'the operation, if the document has several')
    .option('--variables <json>', 'the variables of the operation', '{}')
    .option('--override <labels...>', 'labels of progressive overrides that are on, percent(N) too', [])
    .addHelpText('after', '\nExample: tocsin plan web/deliveries/deliveries.graphql')
    .action(async (file: string, options: PlanOptions) => {
      const { explain } = await import('./explain.ts');
      console.log(await explain(file, options));
    });
}

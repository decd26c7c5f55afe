import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { formatDocument, stringifyDocument } from '@urql/core';
import { Kind, parse, visit } from 'graphql';

/** The page's documents (web/…/*.graphql) as modules in the same folders, and all their operations by their SHA-256. */
export async function pageOperations(publicSdl) {
  const schema = parse(publicSdl);
  const names = readdirSync('web', { recursive: true }).filter((name) => name.endsWith('.graphql'));
  const read = names
    .sort()
    .map((name) => ({ path: `web/${name}`, document: parse(readFileSync(`web/${name}`, 'utf8')) }));
  const operations = read.flatMap(({ document }) => operationsIn(document).map(textOf(document)));
  const listed = Object.fromEntries(operations.map((text) => [sha256(text), text]).sort());
  return [
    ...(await Promise.all(read.map(moduleOf(schema)))),
    { filename: 'web/operations.generated.json', content: `${JSON.stringify(listed, null, 2)}\n` },
  ];
}

/** Each operation of a document as the page sends it, with the types of its result and its variables. */
const moduleOf =
  (schema) =>
  async ({ path, document }) => {
    const filename = path.replace(/\.graphql$/, '.generated.ts');
    const types = await codegen({
      filename,
      schema,
      documents: [{ location: path, document }],
      plugins: [{ 'typescript-operations': {} }],
      pluginMap: { 'typescript-operations': typescriptOperations },
      config: {
        useTypeImports: true,
        enumType: 'string-literal',
        avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
        scalars: { ID: 'string', DateTime: 'string' },
        nonOptionalTypename: true,
        namingConvention: 'keep',
      },
    });
    const constants = operationsIn(document).map(constantOf(document));
    const parts = ["import type { TypedDocumentNode } from '@urql/core';", types.trim(), ...constants];
    return { filename, content: `${parts.join('\n\n')}\n` };
  };

const constantOf = (document) => (definition) => {
  const name = definition.name.value;
  const kind = definition.operation[0].toUpperCase() + definition.operation.slice(1);
  const type = `TypedDocumentNode<${name}${kind}, ${name}${kind}Variables>`;
  return `export const ${name} = ${JSON.stringify(textOf(document)(definition))} as unknown as ${type};`;
};

/** An operation with its fragments, printed as urql prints it. */
const textOf = (document) => (definition) =>
  stringifyDocument(
    formatDocument({ kind: Kind.DOCUMENT, definitions: [definition, ...fragmentsOf(definition, document)] }),
  );

const operationsIn = ({ definitions }) => definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);

function fragmentsOf(definition, { definitions }) {
  const found = new Set();
  const search = (node) =>
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = definitions.find(
          (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name.value,
        );
        if (found.has(fragment)) return;
        found.add(fragment);
        search(fragment);
      },
    });
  search(definition);
  return found;
}

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

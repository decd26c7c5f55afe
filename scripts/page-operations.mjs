import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { formatDocument, stringifyDocument } from '@urql/core';
import { Kind, parse, visit } from 'graphql';

/** @typedef {import('graphql').DocumentNode} DocumentNode */
/** @typedef {import('graphql').OperationDefinitionNode & { name: import('graphql').NameNode }} Operation */

/**
 * The page's documents (web/…/*.graphql) as modules next to them, and all their operations by their SHA-256.
 * @param {string} publicSdl
 */
export async function pageOperations(publicSdl) {
  const schema = parse(publicSdl);
  const names = readdirSync('web', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.graphql'));
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

/**
 * Each operation of a document as the page sends it, with its result's and its variables' type.
 * @param {DocumentNode} schema
 * @returns {(read: { path: string; document: DocumentNode }) => Promise<{ filename: string; content: string }>}
 */
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

/** @type {(document: DocumentNode) => (definition: Operation) => string} */
const constantOf = (document) => (definition) => {
  const name = definition.name.value;
  const kind = definition.operation.charAt(0).toUpperCase() + definition.operation.slice(1);
  const type = `TypedDocumentNode<${name}${kind}, ${name}${kind}Variables>`;
  return `export const ${name} = ${JSON.stringify(textOf(document)(definition))} as unknown as ${type};`;
};

/**
 * An operation with the fragments it is made of, written as urql writes it.
 * @type {(document: DocumentNode) => (definition: Operation) => string}
 */
const textOf = (document) => (definition) =>
  stringifyDocument(
    formatDocument({ kind: Kind.DOCUMENT, definitions: [definition, ...fragmentsOf(definition, document)] }),
  );

/** @type {(document: DocumentNode) => Operation[]} */
const operationsIn = ({ definitions }) =>
  /** @type {Operation[]} */ (definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION));

/**
 * @param {Operation} definition
 * @param {DocumentNode} document
 */
function fragmentsOf(definition, { definitions }) {
  /** @type {Set<import('graphql').DefinitionNode>} */
  const found = new Set();
  /** @param {import('graphql').ASTNode} node */
  const search = (node) =>
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = definitions.find(
          (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name.value,
        );
        if (!fragment || found.has(fragment)) return;
        found.add(fragment);
        search(fragment);
      },
    });
  search(definition);
  return found;
}

/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

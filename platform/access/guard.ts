import { defaultFieldResolver, type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql';
import { hasLine, mayAccess, type Role, type Viewer } from '../../domain/access/policy.ts';
import { AppError } from '../errors.ts';

/** Federation's own fields: what they lead to is guarded field by field. */
const FEDERATION_FIELDS = new Set(['Query._entities', 'Query._service', '_Service.sdl']);

/**
 * Puts the role matrix in front of every field of a subgraph's schema: a viewer whose roles the matrix does not list for
 * the coordinate gets FORBIDDEN naming it, and the resolver never runs. A field the matrix has no line for is refused
 * when the process starts, not when somebody happens to ask for it.
 */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      if (FEDERATION_FIELDS.has(coordinate)) continue;
      if (!hasLine(coordinate)) throw new Error(`The role matrix has no entry for ${coordinate}.`);
      const resolve = field.resolve ?? defaultFieldResolver;
      const allows = accessCheck(coordinate);
      // A promise, not a throw: graphql-js gives up a list's other promises when one of its items throws at once, and
      // one of those that is rejected later ends the process.
      field.resolve = (source, args, context: { viewer: Viewer }, info) =>
        allows(context.viewer) ? resolve(source, args, context, info) : Promise.reject(refusedAccess(coordinate));
      if (field.subscribe) {
        const subscribe = field.subscribe;
        field.subscribe = (source, args, context: { viewer: Viewer }, info) => {
          if (!allows(context.viewer)) throw refusedAccess(coordinate);
          return subscribe(source, args, context, info);
        };
      }
    }
  }
  return schema;
}

/** What a viewer whose roles do not include a coordinate is told: FORBIDDEN, naming it. */
export function refusedAccess(coordinate: string): AppError {
  return new AppError('FORBIDDEN', `You do not have permission to access ${coordinate}.`, { coordinate });
}

function accessCheck(coordinate: string): (viewer: Viewer) => boolean {
  // A verdict depends on the roles alone, and one array of roles serves a whole request: remembered per array.
  const verdicts = new WeakMap<readonly Role[], boolean>();
  return ({ roles }) => {
    let allowed = verdicts.get(roles);
    if (allowed === undefined) {
      allowed = mayAccess(roles, coordinate);
      verdicts.set(roles, allowed);
    }
    return allowed;
  };
}

import { defaultFieldResolver, type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql';
import { hasEntry, mayAccess, type Role, type Viewer } from '../../domain/access/policy.ts';
import { AppError } from '../errors.ts';

/** Federation's own fields: the fields of the types they return are guarded individually. */
const FEDERATION_FIELDS = new Set(['Query._entities', 'Query._service', '_Service.sdl']);

/**
 * Puts the role matrix in front of every field of a subgraph's schema: a viewer whose roles the matrix does not list for
 * the coordinate receives FORBIDDEN naming it, and the resolver never runs. A field without an entry in the matrix stops the
 * process at its start, not at the first request for the field.
 */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      if (FEDERATION_FIELDS.has(coordinate)) continue;
      if (!hasEntry(coordinate)) throw new Error(`The role matrix has no entry for ${coordinate}.`);
      const resolve = field.resolve ?? defaultFieldResolver;
      const allows = accessCheck(coordinate);
      // A rejected promise, not a throw: when an item of a list throws synchronously, graphql-js abandons the promises of
      // the other items, and an abandoned promise that is rejected later ends the process.
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

/** The error for a viewer whose roles do not include a coordinate: FORBIDDEN, naming it. */
export function refusedAccess(coordinate: string): AppError {
  return new AppError('FORBIDDEN', `You do not have permission to access ${coordinate}.`, { coordinate });
}

function accessCheck(coordinate: string): (viewer: Viewer) => boolean {
  // A decision depends on the roles alone, and one array of roles serves a whole request, so it is cached per array.
  const decisions = new WeakMap<readonly Role[], boolean>();
  return ({ roles }) => {
    let allowed = decisions.get(roles);
    if (allowed === undefined) {
      allowed = mayAccess(roles, coordinate);
      decisions.set(roles, allowed);
    }
    return allowed;
  };
}

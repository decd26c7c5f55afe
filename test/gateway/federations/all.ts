import type { Example } from '../example.ts';
import { abstractTypes } from './abstract-types.ts';
import { awkward } from './awkward.ts';
import { entityCall } from './entity-call.ts';
import { entityLists } from './entity-lists.ts';
import { subgraphErrors } from './errors.ts';
import { inaccessible } from './inaccessible.ts';
import { interfaceObject } from './interface-object.ts';
import { interfaceObjectChain } from './interface-object-chain.ts';
import { missingEntities } from './missing-entities.ts';
import { multipleKeys } from './multiple-keys.ts';
import { mutationsInOrder } from './mutations-in-order.ts';
import { nestedKeys } from './nested-keys.ts';
import { override } from './override.ts';
import { provides } from './provides.ts';
import { requires } from './requires.ts';
import { requiresArguments } from './requires-arguments.ts';
import { sharedFields } from './shared-fields.ts';
import { subscription } from './subscription.ts';

export const examples: Example[] = [
  entityCall,
  entityLists,
  nestedKeys,
  requires,
  provides,
  override,
  interfaceObject,
  abstractTypes,
  inaccessible,
  mutationsInOrder,
  sharedFields,
  multipleKeys,
  subgraphErrors,
  awkward,
  requiresArguments,
  missingEntities,
  interfaceObjectChain,
  subscription,
];

import { chainAt } from '../../../domain/paging/escalation.ts';
import { ON_CALL_ROLES } from '../../../domain/paging/rota.ts';
import { AppError } from '../../../platform/errors.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import * as commands from './commands.ts';
import { findEscalations, findPageTargets, findShifts, findShiftsAt } from './store.ts';

/** The longest period that a rota is shown for, in milliseconds. */
const LONGEST_PERIOD = 366 * 86_400_000;

const outcome = (member: string) => ({
  __resolveType: (value: object) => ('refused' in value ? value.refused : member) as never,
});

/** Who is on call, when, and how they are reached. */
export const rotaResolvers = {
  Query: {
    rota(_source, { from, until }, { read, viewer }) {
      if (until <= from || until.getTime() - from.getTime() > LONGEST_PERIOD) {
        throw new AppError('INVALID', '`until` must be after `from`, by at most 366 days.', { field: 'until' });
      }
      return read(async (tx) => {
        const shifts = await findShifts(tx, viewer.partition, from, until);
        return {
          ...{ from, until },
          shifts: shifts.filter(({ kind }) => kind === 'SHIFT'),
          overrides: shifts.filter(({ kind }) => kind === 'OVERRIDE'),
          escalations: await findEscalations(tx, viewer.partition),
          targets: await findPageTargets(tx, viewer.partition),
        };
      });
    },
    onCall(_source, { at }, { read, viewer, clock }) {
      const time = at ?? clock();
      return read(async (tx) => {
        const shifts = await findShiftsAt(tx, viewer.partition, time);
        const escalations = await findEscalations(tx, viewer.partition);
        return ON_CALL_ROLES.map((role) => ({ role, levels: chainAt(role, shifts, escalations, time) }));
      });
    },
  },

  Mutation: {
    setShift: (_source, { input }, context) => commands.setRotaShift(context, 'SHIFT', input) as never,
    overrideShift: (_source, { input }, context) => commands.setRotaShift(context, 'OVERRIDE', input) as never,
    removeShift: (_source, { id }, context) => commands.removeRotaShift(context, id) as never,
    setEscalation: (_source, { input }, context) => commands.setEscalation(context, input) as never,
    addPageTarget: (_source, { input }, context) => commands.addPageTarget(context, input) as never,
    removePageTarget: (_source, { id }, context) => commands.removePageTarget(context, id),
  },

  ShiftResult: outcome('Shift'),
  EscalationResult: outcome('Escalation'),
  AddPageTargetResult: outcome('PageTargetAdded'),
} satisfies Resolvers;

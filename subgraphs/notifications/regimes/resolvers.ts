import { wordingIn } from '../../../domain/regimes/applicable.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import { regimesOf } from './applicable.ts';

export const regimeResolvers = {
  NotificationProcess: {
    regimes: (process, _args, context) => regimesOf(context, process),
    dataSubjectCountries: async ({ incidentId }, _args, { regimeRecords }) =>
      (await regimeRecords.load(incidentId)).dataSubjectCountries,
  },

  ApplicableRegime: {
    regime: ({ regime }) => regime.id,
    name: ({ regime }, { locale }) => wordingIn(regime, locale).name,
    citation: ({ regime }, { locale }) => wordingIn(regime, locale).citation,
    source: ({ regime }) => regime.source,
    periods: ({ regime }) => regime.periods,
  },

  RegimeDuty: {
    thresholdText: ({ regime, threshold }, { locale }) => wordingIn(regime, locale).thresholds[threshold] as string,
  },

  RegimeLimit: {
    count: ({ within }) => within.count,
    unit: ({ within }) => within.unit,
  },
} satisfies Resolvers;

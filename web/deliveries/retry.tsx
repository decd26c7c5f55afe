import { Body1 } from '@fluentui/react-components';
import { useState } from 'react';
import { useCommand } from '../graph/use-command.ts';
import { ChoicesField, useForm } from '../parts/forms/fields.tsx';
import { FormDialog } from '../parts/forms/form-dialog.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useFormats, useWords } from '../words/language.tsx';
import { type Channel, RetryDeliveries } from './deliveries.generated.ts';
import type { ChannelProgress } from './progress.ts';
import { DELIVERIES } from './words.ts';

/** Queues the failed messages of an incident again. */
export function Retry({ incidentId, failed }: { incidentId: string; failed: readonly ChannelProgress[] }) {
  const words = useWords(DELIVERIES);
  const common = useWords(EVERYWHERE);
  const formats = useFormats();
  const retry = useCommand(RetryDeliveries);
  const [outcome, setOutcome] = useState('');
  const choices = failed.map(({ channel }) => channel);
  const form = useForm<{ channels: readonly Channel[] }>({ channels: choices });
  const count = failed
    .filter(({ channel }) => form.values.channels.includes(channel))
    .reduce((sum, channel) => sum + channel.failed, 0);
  return (
    <>
      <span role="status">{outcome}</span>
      <FormDialog
        button={words.retry}
        title={words.retry}
        submit={words.retry}
        command={retry}
        onOpen={() => {
          setOutcome('');
          form.reset({ channels: choices });
        }}
        onSubmit={async () => {
          const done = await retry.run({ incidentId, channels: [...form.values.channels] });
          if (!done) return false;
          const { deliveries } = done.retryDeliveries;
          setOutcome(words.retried(deliveries, formats.number(deliveries)));
          return true;
        }}
      >
        <Body1>{words.retryDetail(count, formats.number(count))}</Body1>
        <ChoicesField
          label={words.retryChannels}
          required
          choices={choices}
          labels={common.channel}
          {...form.of('channels')}
        />
      </FormDialog>
    </>
  );
}

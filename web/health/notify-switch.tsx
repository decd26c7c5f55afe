import { Switch } from '@fluentui/react-components';
import { useWords } from '../words/language.tsx';
import { useNotifying } from './notifying.ts';
import { HEALTH } from './words.ts';

/** Has the browser say when there is news. */
export function NotifySwitch() {
  const words = useWords(HEALTH);
  const { on, refused, set } = useNotifying();
  return (
    <>
      <Switch label={words.notify} checked={on} onChange={(_, { checked }) => void set(checked)} />
      <span role="status">{refused && words.notifyRefused}</span>
    </>
  );
}

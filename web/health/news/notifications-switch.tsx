import { Switch } from '@fluentui/react-components';
import { useWords } from '../../words/language.tsx';
import { useBrowserNotifications } from './browser-notifications.ts';
import { NEWS } from './words.ts';

/** Turns browser notifications on or off. */
export function NotificationsSwitch() {
  const words = useWords(NEWS);
  const { on, blocked, set } = useBrowserNotifications();
  return (
    <>
      <Switch label={words.notify} checked={on} onChange={(_, { checked }) => void set(checked)} />
      <span role="status">{blocked && words.notificationsBlocked}</span>
    </>
  );
}

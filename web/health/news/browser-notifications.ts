import { useState } from 'react';

const STORAGE_KEY = 'tocsin.notify';

/** Whether the viewer has turned browser notifications on and the browser allows them. */
export function isEnabled(): boolean {
  return (
    localStorage.getItem(STORAGE_KEY) === 'yes' && 'Notification' in window && Notification.permission === 'granted'
  );
}

/** Raises a browser notification, if they are enabled. It replaces an earlier one of the same notice. */
export function notify(headline: string, { id, trackingId, revision }: NotifiedNotice): void {
  if (!isEnabled()) return;
  const raised = new Notification(`${headline} · ${trackingId}`, { body: revision.title, tag: id, icon: '/bell.svg' });
  raised.onclick = () => {
    window.focus();
    location.assign(`/notices/${id}`);
  };
}

interface NotifiedNotice {
  id: string;
  trackingId: string;
  revision: { title: string };
}

/** Whether browser notifications are on, a function to turn them on or off, and whether the browser blocked them. */
export function useBrowserNotifications() {
  const [on, setOn] = useState(isEnabled);
  const [blocked, setBlocked] = useState(false);
  async function set(wanted: boolean) {
    const allowed = wanted && 'Notification' in window && (await Notification.requestPermission()) === 'granted';
    localStorage.setItem(STORAGE_KEY, allowed ? 'yes' : 'no');
    setOn(allowed);
    setBlocked(wanted && !allowed);
  }
  return { on, blocked, set };
}

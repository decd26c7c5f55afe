import { useState } from 'react';

const KEPT = 'tocsin.notify';

/** Whether the viewer wants the browser to tell them, and lets it. */
export function isNotifying(): boolean {
  return localStorage.getItem(KEPT) === 'yes' && 'Notification' in window && Notification.permission === 'granted';
}

/** Raises a browser notification of a notice, where that is wanted; a later one of the same notice takes its place. */
export function notify(headline: string, { id, trackingId, revision }: Noticed): void {
  if (!isNotifying()) return;
  const raised = new Notification(`${headline} · ${trackingId}`, { body: revision.title, tag: id, icon: '/bell.svg' });
  raised.onclick = () => {
    window.focus();
    location.assign(`/notices/${id}`);
  };
}

interface Noticed {
  id: string;
  trackingId: string;
  revision: { title: string };
}

/** @returns whether the browser tells of news, and what turns that on or off; `refused` when the browser was told not to */
export function useNotifying() {
  const [on, setOn] = useState(isNotifying);
  const [refused, setRefused] = useState(false);
  async function set(wanted: boolean) {
    const allowed = wanted && 'Notification' in window && (await Notification.requestPermission()) === 'granted';
    localStorage.setItem(KEPT, allowed ? 'yes' : 'no');
    setOn(allowed);
    setRefused(wanted && !allowed);
  }
  return { on, refused, set };
}

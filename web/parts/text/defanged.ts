/** A value that no program turns into a link, and no reader opens by mistake: `hxxps://evil[.]example`. */
export function defanged({ type, value }: { type: string; value: string }): string {
  if (type === 'SHA256') return value;
  const inert = value.replace(/\b(h)tt(ps?:\/\/)/gi, '$1xx$2').replace(/\bftp:\/\//gi, 'fxp://');
  if (type === 'OTHER') return inert;
  const inertHost = inert.replaceAll('.', '[.]').replaceAll('@', '[@]');
  return type === 'IP' ? inertHost.replaceAll(':', '[:]') : inertHost;
}

import type { Filing, FilingText } from '../../../domain/notification/filing/filing.ts';
import type { NoticeContent, Provider } from '../../../subgraphs/notifications/documents/notice.ts';
import { hour, revision } from '../../domain/build.ts';

export const PROVIDER: Provider = { name: 'Example Cloud', url: 'https://tocsin.example:8443' };

/** A text with markup and control characters that an author may write. */
export const HOSTILE =
  '</content></entry>]]><![CDATA[ & <script>alert(1)</script> "quoted" \'\u0000\u0008\u001b\uFFFE\uD800 &amp; &#0; <!-- ]]>';

/** All that authorities ask for. */
export const FILED: Filing & FilingText = {
  language: 'en',
  breachFrom: hour(-50),
  breachUntil: null,
  breachOngoing: true,
  dataSubjectCategories: ['employees'],
  dataProtectionOfficer: 'dpo@provider.example',
  protectionMeasures: 'Encrypted at rest.',
  indicators: [
    { type: 'URL', value: 'https://evil.example/a', description: 'phishing' },
    { type: 'IP', value: '203.0.113.7', description: null },
  ],
  dataSubjectCommunication: 'TO_BE_INFORMED',
  dataSubjectText: 'Change your password.',
};

/** A notice to a tenant notified at hour 22 with the first revision of the advisory. */
export function notified(overrides: Partial<NoticeContent> = {}): NoticeContent {
  return {
    id: '7a4d0c4e-6a53-4b0a-9d1c-5c1f8a4e9b10',
    tenantId: 'tenant-1',
    trackingId: 'QX7K2-M2PD3',
    publishedAt: hour(22),
    updatedAt: hour(22),
    state: 'ACTIVE',
    resolvedReason: null,
    locale: 'en-IE',
    law: 'EU_GDPR',
    revisions: [revision({ publishedAt: hour(22) })],
    details: null,
    ownDeadline: null,
    notifiesItself: false,
    ...overrides,
  };
}

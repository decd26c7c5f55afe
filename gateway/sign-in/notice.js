// One notice, for whoever a mail about it was sent to: signed in on the sign-in page, whose token of this tab it uses.
const TOKENS = 'tocsin.sign-in.tokens';
const BACK = 'tocsin.sign-in.back';

const NOTICE = `query ($id: ID!) { notice(id: $id) { trackingId locale state publishedAt timeliness resolvedReason
  acknowledgedAt tenant { name } revision { title whatHappened dataCategories likelyConsequences measuresTaken
  recommendedActions toFollow contactPoint reasonsForDelay } } }`;
const ACKNOWLEDGE = `mutation ($id: ID!) { acknowledgeNotice(id: $id) { ... on Notice { acknowledgedAt }
  ... on Unmet { message } } }`;
const TIMELINESS = {
  IN_TIME: 'in time',
  LATE: 'after the deadline',
  DELAYED_BY_APPROVAL: 'after the deadline, held back by approval',
};

const part = (id) => document.getElementById(id);
const id = decodeURIComponent(location.pathname.split('/').at(-1));

async function ask(query) {
  const { access } = JSON.parse(sessionStorage.getItem(TOKENS));
  const response = await fetch('../graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${access}` },
    body: JSON.stringify({ query, variables: { id } }),
  });
  const { data, errors } = await response.json();
  if (errors?.[0]?.extensions?.code === 'UNAUTHENTICATED') return null;
  if (errors) throw new Error(errors[0].message);
  return data;
}

function show(state) {
  for (const each of ['waiting', 'signed-out', 'notice']) part(each).hidden = each !== state;
}

function section(heading, text) {
  const said = Array.isArray(text) ? text : [text];
  if (said.every((each) => !each)) return;
  const title = document.createElement('h2');
  title.textContent = heading;
  part('said').append(title);
  for (const each of said) {
    const paragraph = document.createElement('p');
    paragraph.textContent = each;
    part('said').append(paragraph);
  }
}

function instant(text) {
  return `${new Date(text).toLocaleString([], { dateStyle: 'long', timeStyle: 'short' })} (${text.slice(11, 16)} UTC)`;
}

async function open() {
  const data = sessionStorage.getItem(TOKENS) ? await ask(NOTICE) : null;
  if (!data) {
    sessionStorage.removeItem(TOKENS);
    sessionStorage.setItem(BACK, location.pathname);
    return show('signed-out');
  }
  if (!data.notice) throw new Error('There is no such notice for you.');
  const { trackingId, locale, state, publishedAt, timeliness, resolvedReason, tenant, revision } = data.notice;
  document.title = `${revision.title} · ${trackingId}`;
  part('tracking').textContent = `Security notice ${trackingId}`;
  part('title').textContent = revision.title;
  part('notice').lang = locale;
  part('tenant').textContent = tenant.name;
  part('told').textContent = `${instant(publishedAt)}, ${TIMELINESS[timeliness]}`;
  part('state').textContent = state === 'ACTIVE' ? 'Active' : `Resolved${resolvedReason ? `: ${resolvedReason}` : ''}`;
  section('What happened', revision.whatHappened);
  section('Categories of data', revision.dataCategories.join(', '));
  section('Likely consequences', revision.likelyConsequences);
  section('Measures taken', revision.measuresTaken);
  section('What you should do', revision.recommendedActions);
  section('Still to follow', revision.toFollow);
  section('Why it is late', revision.reasonsForDelay);
  section('Contact', revision.contactPoint);
  showAcknowledged(data.notice.acknowledgedAt);
  show('notice');
  part('title').focus();
}

function showAcknowledged(at) {
  part('acknowledge').hidden = at !== null;
  part('acknowledged').textContent = at === null ? '' : `Acknowledged ${instant(at)}.`;
}

async function acknowledge() {
  const data = await ask(ACKNOWLEDGE);
  if (!data) return open();
  const { acknowledgedAt, message } = data.acknowledgeNotice;
  if (!acknowledgedAt) throw new Error(message);
  showAcknowledged(acknowledgedAt);
}

/** Runs a step; trouble is said. */
function attempt(step) {
  return async () => {
    part('trouble').hidden = true;
    try {
      await step();
    } catch (error) {
      part('waiting').hidden = true;
      part('trouble').textContent = error instanceof TypeError ? 'The gateway cannot be reached.' : error.message;
      part('trouble').hidden = false;
    }
  };
}

part('acknowledge').addEventListener('click', attempt(acknowledge));
await attempt(open)();

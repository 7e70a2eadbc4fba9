// Runs an action on the sandbox beside the site. Only "piggy docs serve" lets a page load this.
'use strict';

{
  const panel = document.querySelector('#try-it');
  const slug = panel.dataset.slug;

  const input = make('textarea', { id: 'try-it-input', spellcheck: 'false', rows: '4' });
  const run = make('button', { type: 'submit', class: 'run' }, 'Run');
  const jobs = make('button', { type: 'button' }, 'Run pending jobs');
  const reset = make('button', { type: 'button' }, 'Reset the sandbox');
  const verdict = make('span', { class: 'verdict', role: 'status' });
  const output = make('div', { class: 'output' });
  const form = make('form', {},
    make('label', { for: 'try-it-input' }, 'Input, as JSON'), input,
    make('div', { class: 'row' }, run, jobs, reset, verdict));
  panel.append(
    make('h2', { id: 'try-it-title' }, 'Try it'),
    make('p', {}, 'Runs on the sandbox beside this site: real HTTP, invented data, no account.'),
    form, output);

  const pretty = value => JSON.stringify(value, null, 2);
  const fit = () => {
    input.style.height = 'auto';
    input.style.height = `${Math.min(480, input.scrollHeight + 4)}px`;
  };
  const body = (sent) => {
    if (sent.body === null) return '(no body)';
    try { return pretty(JSON.parse(sent.body)); } catch { return sent.body; }
  };

  async function call(address, body) {
    const answer = await fetch(new URL(address, base), body === undefined ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    const result = await answer.json();
    if (!answer.ok) throw new Error(result.error);
    return result;
  }

  function block(title, text) {
    return [make('h3', {}, title), make('pre', { tabindex: '0', role: 'group', 'aria-label': title }, make('code', {}, text))];
  }

  function change(entry) {
    const item = make('li', {}, make('code', {}, entry.path), ' ');
    if ('before' in entry) item.append(make('del', {}, JSON.stringify(entry.before)), ' ');
    if ('after' in entry) item.append(make('ins', {}, JSON.stringify(entry.after)));
    return item;
  }

  function changes(entries) {
    return [make('h3', {}, 'What changed in the account'), entries.length === 0 ? make('p', {}, 'Nothing.') : make('ul', { class: 'changes' }, ...entries.map(change))];
  }

  function show(result) {
    const calls = result.calls.flatMap(sent => block(`${sent.method} ${sent.path} → ${sent.status}`, body(sent)));
    output.replaceChildren(
      ...changes(result.changes),
      ...(result.calls.length === 0 ? [make('h3', {}, 'Nothing was sent')] : calls),
      ...block('Envelope', pretty(result.envelope)));
    verdict.textContent = result.envelope.successful ? 'successful' : result.envelope.error.kind;
    verdict.className = `verdict ${result.envelope.successful ? 'calm' : 'danger'}`;
  }

  async function guarded(work) {
    verdict.textContent = '…';
    verdict.className = 'verdict';
    try {
      await work();
    } catch (failure) {
      verdict.textContent = failure.message;
      verdict.className = 'verdict danger';
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    guarded(async () => show(await call(`try/run/${slug}`, input.value)));
  });
  jobs.addEventListener('click', () => guarded(async () => {
    const result = await call('try/jobs', '{}');
    output.replaceChildren(...changes(result.changes));
    verdict.textContent = `${result.jobs} carried out`;
  }));
  reset.addEventListener('click', () => guarded(async () => {
    await call('try/reset', '{}');
    output.replaceChildren();
    verdict.textContent = 'as it was at the start';
  }));
  input.addEventListener('input', fit);

  call(`try/example/${slug}`).then((example) => {
    input.value = pretty(example);
    panel.hidden = false;
    fit();
  }).catch(() => { /* Without its server the panel stays hidden. */ });
}

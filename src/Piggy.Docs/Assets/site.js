// What pages can do beyond being read: search, theme, copy buttons. Everything is made here, so that nothing dead stands on a page without script.
'use strict';

const root = document.documentElement;
const base = new URL(root.dataset.root || './', location.href);

function remembered(name) {
  try { return localStorage.getItem(name); } catch { return null; }
}

function remember(name, value) {
  try { localStorage.setItem(name, value); } catch { /* A browser may forbid it; the choice then holds for this page. */ }
}

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// Before the page is drawn, so that it does not flash.
const chosen = remembered('theme');
if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen;

function isDark() {
  return root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function themeButton() {
  const button = make('button', { type: 'button', class: 'theme' });
  const show = () => {
    button.textContent = isDark() ? '☀' : '☾';
    button.setAttribute('aria-label', isDark() ? 'Light colours' : 'Dark colours');
  };
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    remember('theme', root.dataset.theme);
    show();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
  show();
  return button;
}

// The index is loaded when somebody begins to search. From a folder a page may read no file, but it may load a script.
let index;
function loadIndex() {
  index ??= location.protocol === 'file:'
    ? new Promise((resolve, reject) => {
      const script = make('script', { src: new URL('assets/search-index.js', base).href });
      script.addEventListener('load', () => resolve(globalThis.piggySearchIndex));
      script.addEventListener('error', reject);
      document.head.append(script);
    })
    : fetch(new URL('search-index.json', base)).then(answer => answer.json());
  return index;
}

const weights = { Action: 12, Trigger: 6, Guide: 8, Resource: 6, 'Error code': 4, Operation: 2, Generator: 3, Rule: 0 };

function score(entry, words) {
  entry.parts ??= [
    [entry.title.toLowerCase(), 30],
    [(entry.slug || '').toLowerCase().replaceAll('_', ' '), 20],
    [(entry.slug || '').toLowerCase(), 20],
    [(entry.words || '').toLowerCase(), 8],
    [entry.text.toLowerCase(), 4],
  ];
  let total = weights[entry.kind] || 0;
  for (const word of words) {
    let best = 0;
    for (const [text, weight] of entry.parts) {
      const at = text.indexOf(word);
      if (at < 0) continue;
      const starts = at === 0 || /[^a-z0-9]/.test(text[at - 1]);
      best = Math.max(best, weight * (text === word ? 3 : starts ? 2 : 0.5));
    }
    if (best === 0) return 0;
    total += best;
  }
  return total;
}

function find(entries, query) {
  const words = query.toLowerCase().split(/\s+/).filter(word => word.length > 0);
  return words.length === 0 ? [] : entries
    .map(entry => ({ entry, score: score(entry, words) }))
    .filter(found => found.score > 0)
    .sort((left, right) => right.score - left.score || (left.entry.url < right.entry.url ? -1 : 1))
    .slice(0, 12)
    .map(found => found.entry);
}

// Only text nodes and our own elements: what stands in the index is never taken for HTML.
function marked(text, words) {
  const strong = make('strong');
  const lower = text.toLowerCase();
  let done = 0;
  while (done < text.length) {
    const hits = words.map(word => ({ at: lower.indexOf(word, done), length: word.length })).filter(hit => hit.at >= 0);
    if (hits.length === 0) break;
    const next = hits.reduce((left, right) => right.at < left.at ? right : left);
    strong.append(text.slice(done, next.at), make('mark', {}, text.slice(next.at, next.at + next.length)));
    done = next.at + next.length;
  }
  strong.append(text.slice(done));
  return strong;
}

function searchBox() {
  const input = make('input', {
    type: 'search', placeholder: 'Search', 'aria-label': 'Search actions, operations, error codes', role: 'combobox', autocomplete: 'off', spellcheck: 'false',
    'aria-expanded': 'false', 'aria-controls': 'results', 'aria-autocomplete': 'list',
  });
  const list = make('ul', { id: 'results', class: 'results', role: 'listbox', 'aria-label': 'Search results', hidden: '' });
  const form = make('form', { class: 'search', role: 'search' }, input, make('kbd', { 'aria-hidden': 'true' }, '/'), list);
  let options = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const select = (position) => {
    active = position;
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === active)));
    if (options[active]) {
      input.setAttribute('aria-activedescendant', options[active].id);
      options[active].scrollIntoView({ block: 'nearest' });
    }
  };
  const go = (option) => { if (option) location.href = option.dataset.url; };
  const show = (entries) => {
    const words = input.value.toLowerCase().split(/\s+/).filter(word => word.length > 0);
    options = entries.map((entry, at) => make('li', { role: 'option', id: `result-${at}`, 'data-url': new URL(entry.url, base).href, 'aria-selected': 'false' },
      make('div', { class: 'top' }, marked(entry.title, words), make('span', { class: 'kind' }, entry.kind)),
      make('p', {}, entry.slug && entry.kind !== 'Action' ? `${entry.slug}: ${entry.text}` : entry.text)));
    list.replaceChildren(...(options.length > 0 ? options : [make('li', { class: 'none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, 'Nothing found')]));
    list.hidden = words.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    select(options.length > 0 ? 0 : -1);
  };

  input.addEventListener('focus', () => { loadIndex().catch(() => {}); });
  input.addEventListener('input', () => { loadIndex().then(entries => show(find(entries, input.value))).catch(() => {}); });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' && options.length > 0) { select((active + 1) % options.length); event.preventDefault(); }
    if (event.key === 'ArrowUp' && options.length > 0) { select((active + options.length - 1) % options.length); event.preventDefault(); }
    if (event.key === 'Escape') { if (list.hidden) input.blur(); close(); }
  });
  form.addEventListener('submit', (event) => { event.preventDefault(); if (!list.hidden) go(options[active]); });
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => go(event.target.closest('[data-url]')));
  input.addEventListener('blur', close);
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); input.focus(); input.select(); }
  });
  return form;
}

async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }

  const area = make('textarea', { class: 'skip' });
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

function addCopyButtons(status) {
  for (const box of document.querySelectorAll('.code')) {
    const button = make('button', { type: 'button', class: 'copy', 'aria-label': 'Copy the code' }, 'Copy');
    button.addEventListener('click', async () => {
      try {
        await copy(box.querySelector('code').textContent.trimEnd());
        button.textContent = 'Copied';
      } catch {
        button.textContent = 'Not allowed';
      }
      status.textContent = button.textContent;
      setTimeout(() => { button.textContent = 'Copy'; status.textContent = ''; }, 1500);
    });
    const frame = make('div', { class: 'frame' });
    box.replaceWith(frame);
    frame.append(make('div', { class: 'strip' }, make('span', {}, box.dataset.language), button), box);
  }
}

document.addEventListener('DOMContentLoaded', () => {
  const status = make('div', { class: 'skip', role: 'status' });
  document.body.append(status);
  document.querySelector('.tools').append(searchBox(), themeButton());
  addCopyButtons(status);
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && location.hash === '#pages') location.hash = '#content'; });
  const current = document.querySelector('#pages [aria-current]');
  if (current) current.closest('#pages').scrollTop = current.offsetTop - 200;
  if (root.dataset.served === 'yes' && document.querySelector('#try-it')) document.head.append(make('script', { src: new URL('assets/try-it.js', base).href }));
});

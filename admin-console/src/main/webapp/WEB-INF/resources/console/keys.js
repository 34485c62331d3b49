/* Keys and the jump dialog, changes told by the server, clocks that go on. No library of its own. */
(() => {
  const cookie = name => document.cookie.split('; ').find(one => one.startsWith(`${name}=`))?.slice(name.length + 1);
  const isOff = () => (document.documentElement.dataset.singleKeys || cookie('keys')) === 'off';
  const first = (...selectors) => selectors.map(one => document.querySelector(one)).find(Boolean);

  /* Rows: the focus is on the row's link, so Enter opens it. */
  const links = () => [...document.querySelectorAll('main tbody .sb-who a, main .sb-board-card > a')]
    .filter(link => link.offsetParent);
  const move = step => {
    const beside = first(`[data-step="${step > 0 ? 'after' : 'before'}"]`);
    if (document.querySelector('[data-step]')) { if (beside) location.assign(beside.href); return; }
    const all = links();
    const now = all.indexOf(document.activeElement);
    const link = all[now < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, now + step))];
    link?.focus();
    link?.scrollIntoView({ block: 'nearest' });
  };

  const PLACES = { d: ['dashboard', 'my-agent', 'overview'], c: ['calls'], a: ['agents', 'my-agent'], l: ['leads'], t: ['tenants'] };
  const go = key => {
    const place = PLACES[key]?.map(name => document.querySelector(`.sb-nav a[href$="/${name}"]`)).find(Boolean);
    if (place) location.assign(place.href);
    return Boolean(place);
  };

  const open = id => {
    const dialog = document.getElementById(id);
    if (!dialog || dialog.open) return;
    dialog.showModal();
    dialog.dispatchEvent(new Event('open'));
  };
  const search = () => {
    const field = first('main input[type=search]');
    if (field) { field.focus(); field.select(); } else open('jump');
  };

  let waiting = 0;
  const KEYS = {
    '/': search, '?': () => open('keys'), j: () => move(1), k: () => move(-1),
    n: () => first('[data-new]', '.sb-head a.sb-b-primary')?.click(), g: () => { waiting = Date.now(); },
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || isOff() || document.querySelector('dialog[open]')) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    const went = Date.now() - waiting < 1500 && go(event.key);
    waiting = 0;
    if (went || !Object.hasOwn(KEYS, event.key)) return;
    event.preventDefault();
    KEYS[event.key]();
  });

  /* Tables of PrimeFaces keep Enter for their cells; a link in one is to be opened. */
  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.closest('.ui-datatable a[href]')) event.stopPropagation();
  }, true);

  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-dialog]');
    if (opener) open(opener.dataset.dialog);
    const dialog = event.target.closest('dialog');
    if (dialog && (event.target === dialog || event.target.closest('[data-close]'))) dialog.close();
    const menu = event.target.closest('details.sb-menu');
    document.querySelectorAll('details.sb-menu[open]').forEach(one => { if (one !== menu) one.open = false; });
  });
  document.addEventListener('change', event => {
    if (!event.target.matches('[data-keys]')) return;
    const keys = event.target.checked ? 'on' : 'off';
    document.documentElement.dataset.singleKeys = keys;
    [`keys=${keys}`, 'chosen=1'].forEach(one => { document.cookie = `${one};path=/;max-age=31536000;SameSite=Lax`; });
  });

  /* Forms whose work takes seconds say so, and can't be sent twice. */
  document.addEventListener('submit', event => {
    const form = event.target.closest('form[data-slow]');
    if (!form) return;
    if (form.hasAttribute('aria-busy')) { event.preventDefault(); return; }
    form.setAttribute('aria-busy', 'true');
    const words = document.createElement('p');
    words.className = 'sb-busy';
    words.setAttribute('role', 'status');
    words.textContent = form.dataset.slow;
    form.append(words);
  });

  /* The jump dialog: the links of the navigation that have the words; else the words are looked for in calls. */
  const jump = () => {
    const dialog = document.getElementById('jump');
    if (!dialog) return;
    const field = dialog.querySelector('input');
    const list = dialog.querySelector('ul');
    const show = () => {
      const words = field.value.trim().toLowerCase();
      list.replaceChildren(...[...document.querySelectorAll('.sb-nav a')]
        .filter(link => link.textContent.toLowerCase().includes(words))
        .map(link => {
          const item = document.createElement('li');
          const copy = link.cloneNode(true);
          copy.removeAttribute('aria-current');
          item.append(copy);
          return item;
        }));
    };
    field.addEventListener('input', show);
    dialog.addEventListener('open', () => { field.value = ''; show(); field.focus(); });
    dialog.querySelector('form').addEventListener('submit', event => {
      const link = list.querySelector('a');
      if (link) { event.preventDefault(); location.assign(link.href); }
    });
  };

  /* Changes: the server tells that something changed; the page then asks for its part anew, and keeps the focus. */
  let focused = null;
  const refresh = () => {
    if (window.showChanges && !document.hidden) window.showChanges();
  };
  document.addEventListener('focusin', event => { focused = event.target.closest('main tbody a')?.getAttribute('href'); });
  document.addEventListener('pointerdown', () => { focused = null; });
  const refocus = () => {
    const lost = document.activeElement === document.body && focused;
    if (lost) links().find(link => link.getAttribute('href') === lost)?.focus({ preventScroll: true });
  };
  const listen = () => {
    const place = document.querySelector('[data-live]');
    if (!place || !window.EventSource) return;
    const only = place.dataset.liveCall;
    let soon = 0;
    const later = () => { clearTimeout(soon); soon = setTimeout(refresh, 250); };
    const source = new EventSource(place.dataset.live);
    source.addEventListener('call', event => { if (!only || event.data === only) later(); });
    source.addEventListener('reset', later);
    let asked = 0;
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED && !asked) asked = setInterval(refresh, 5000);
    });
    document.addEventListener('visibilitychange', () => { if (!document.hidden) later(); });
    window.addEventListener('pagehide', () => { source.close(); clearInterval(asked); });
  };

  const tick = () => document.querySelectorAll('[data-since]').forEach(place => {
    const since = Date.parse(place.dataset.since);
    if (!since) return;
    const seconds = Math.max(0, Math.floor((Date.now() - since) / 1000));
    place.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  });

  document.addEventListener('DOMContentLoaded', () => {
    const box = document.querySelector('[data-keys]');
    if (box) box.checked = !isOff();
    jump();
    listen();
    tick();
    setInterval(tick, 1000);
    if (window.jQuery) jQuery(document).on('pfAjaxComplete', refocus);
  });
})();

/* Theme, language, time zone, navigation drawer, call player, voice previews. No library of its own. */
(() => {
  const root = document.documentElement;
  const keep = (name, value) => {
    document.cookie = `${name}=${value};path=/;max-age=31536000;SameSite=Lax`;
  };
  // What a person chooses counts for their account: the next page takes it over.
  const choose = (name, value) => { keep(name, value); keep('chosen', '1'); };
  keep('zone', Intl.DateTimeFormat().resolvedOptions().timeZone);

  const switchTheme = () => {
    const theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
    root.dataset.theme = theme;
    choose('theme', theme);
    if (window.PrimeFaces) PrimeFaces.changeTheme(theme === 'dark' ? 'arya-blue' : 'saga-blue');
  };

  const openNavigation = open => {
    root.classList.toggle('sb-nav-open', open);
    document.querySelector('.sb-menu-button')?.setAttribute('aria-expanded', String(open));
    if (open) document.querySelector('.sb-nav a')?.focus();
  };

  const clock = seconds => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
  const player = () => document.querySelector('[data-player]');
  const sound = () => player()?.querySelector('audio');

  const show = seconds => {
    const wave = player().querySelector('.sb-wave');
    const total = Number(player().dataset.seconds) || 1;
    wave?.querySelector('.sb-head-line').setAttribute('transform', `translate(${Math.min(1, seconds / total) * 400} 0)`);
    wave?.querySelectorAll('[data-s]').forEach(bar => bar.classList.toggle('off', Number(bar.dataset.s) > seconds));
    player().querySelector('[data-clock]').textContent = clock(seconds);
    let current = null;
    document.querySelectorAll('[data-at]').forEach(turn => {
      if (Number(turn.dataset.at) <= seconds + 0.05) current = turn;
    });
    document.querySelectorAll('.sb-turn[aria-current]').forEach(turn => turn.removeAttribute('aria-current'));
    if (seconds > 0) current?.closest('.sb-turn').setAttribute('aria-current', 'true');
  };

  const seek = (seconds, play) => {
    if (!player()) return;
    show(seconds);
    const audio = sound();
    if (!audio) return;
    audio.currentTime = seconds;
    if (play) audio.play().catch(() => {});
  };

  const toggle = () => {
    const audio = sound();
    if (audio) audio.paused ? audio.play().catch(() => {}) : audio.pause();
  };

  let preview = null;
  const hear = button => {
    const again = preview?.button === button;
    if (preview) {
      preview.audio.pause();
      preview.button.removeAttribute('data-playing');
      preview = null;
    }
    if (again) return;
    const audio = new Audio(button.dataset.hear);
    preview = { audio, button };
    button.setAttribute('data-playing', '');
    audio.addEventListener('ended', () => button.removeAttribute('data-playing'));
    audio.play().catch(() => button.removeAttribute('data-playing'));
  };

  document.addEventListener('click', event => {
    const on = selector => event.target.closest(selector);
    if (on('[data-toggle-theme]')) switchTheme();
    if (on('[data-toggle-nav]')) openNavigation(!root.classList.contains('sb-nav-open'));
    if (on('[data-at]')) seek(Number(on('[data-at]').dataset.at), true);
    if (on('[data-play]')) toggle();
    if (on('[data-hear]')) { event.preventDefault(); hear(on('[data-hear]')); }
    if (on('[data-copy-address]')) navigator.clipboard?.writeText(location.href);
    if (on('[data-copy]')) navigator.clipboard?.writeText(on('[data-copy]').dataset.copy);
    if (on('[data-show]')) {
      const field = on('[data-show]').parentElement.querySelector('input');
      field.type = field.type === 'password' ? 'text' : 'password';
    }
    const speed = on('[data-speed]');
    if (speed && sound()) {
      sound().playbackRate = sound().playbackRate >= 2 ? 1 : sound().playbackRate + 0.5;
      speed.textContent = `${sound().playbackRate}×`;
    }
    const wave = on('.sb-wave-wrap');
    if (wave && player()) {
      const box = wave.getBoundingClientRect();
      seek(((event.clientX - box.left) / box.width) * Number(player().dataset.seconds), false);
    }
  });

  document.addEventListener('change', event => {
    if (event.target.matches('[data-language]')) {
      choose('language', event.target.value);
      location.reload();
    }
  });

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') openNavigation(false);
    if (event.target.closest('input, textarea, select, button, summary, a') || !sound()) return;
    if (event.key === ' ') { event.preventDefault(); toggle(); }
    if (event.key === 'ArrowLeft') seek(Math.max(0, sound().currentTime - 5), false);
    if (event.key === 'ArrowRight') seek(sound().currentTime + 5, false);
  });

  ['timeupdate', 'seeked'].forEach(name => document.addEventListener(name, event => {
    if (event.target === sound()) show(event.target.currentTime);
  }, true));
  ['play', 'pause', 'ended'].forEach(name => document.addEventListener(name, event => {
    if (event.target === sound()) player().toggleAttribute('data-playing', !event.target.paused);
  }, true));

  // What was typed survives a session or a page that ended meanwhile: it is put back when the page is opened again.
  const typed = 'sb-typed';
  const here = () => location.pathname + location.search;
  const fields = form => [...form.querySelectorAll('input, textarea, select')].filter(field =>
    field.id && !['hidden', 'password', 'submit', 'button', 'file'].includes(field.type));
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post' || form.hasAttribute('data-return') || form.id === 'leave') return;
    const values = fields(form).map(field => [field.id, field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value]);
    sessionStorage.setItem(typed, JSON.stringify({ at: here(), values, lost: false }));
  }, true);
  const putBack = () => {
    const kept = JSON.parse(sessionStorage.getItem(typed) || 'null');
    if (!kept) return;
    if (document.querySelector('[data-return]')) {
      sessionStorage.setItem(typed, JSON.stringify({ ...kept, lost: true }));
    } else {
      sessionStorage.removeItem(typed);
      if (kept.lost && kept.at.split('?')[0] === location.pathname) {
        kept.values.forEach(([id, value]) => {
          const field = document.getElementById(id);
          if (field) typeof value === 'boolean' ? (field.checked = value) : (field.value = value);
        });
      }
    }
  };

  document.addEventListener('DOMContentLoaded', () => {
    putBack();
    document.querySelectorAll('[data-language]').forEach(select => { select.value = select.dataset.language; });
    document.querySelector('.ui-state-error')?.focus();
  });
})();

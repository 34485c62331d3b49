/* Questions before something is destroyed, forms that tell what isn't saved, the prompt's editor, lists that narrow as you type. */
(() => {
  const count = field => field.value.length.toLocaleString(document.documentElement.lang);

  const changed = field => {
    if (field.type === 'hidden' || field.type === 'submit') return false;
    if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked && field.checked;
    if (field.tagName === 'SELECT') return [...field.options].some(option => option.selected !== option.defaultSelected && option.selected);
    return field.value !== field.defaultValue;
  };

  const tell = form => {
    const bar = form.querySelector('[data-unsaved]');
    if (!bar) return;
    const changes = [...form.elements].filter(field => field.name && changed(field)).length;
    const words = changes === 0 ? bar.dataset.none : changes === 1 ? bar.dataset.one : bar.dataset.unsaved;
    bar.querySelector('[data-words]').textContent = words.replace('#', changes);
    bar.toggleAttribute('data-changed', changes > 0);
  };

  const insert = (field, text) => {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

  document.addEventListener('click', event => {
    const on = selector => event.target.closest(selector);
    const opens = on('[data-ask]');
    if (opens) document.getElementById(opens.dataset.ask)?.showModal();
    if (on('[data-cancel]') || event.target.matches('dialog.sb-dialog')) on('dialog').close();
    const token = on('[data-insert]');
    if (token) insert(token.closest('.sb-editor').querySelector('textarea'), token.dataset.insert);
  });

  document.addEventListener('input', event => {
    const field = event.target;
    const counter = field.closest('.sb-editor')?.querySelector('[data-count]');
    if (counter) counter.textContent = counter.dataset.count.replace('#', count(field));
    if (field.matches('[data-narrow]')) {
      const wanted = field.value.trim().toLowerCase();
      document.querySelectorAll(field.dataset.narrow).forEach(one => {
        one.hidden = !one.textContent.toLowerCase().includes(wanted);
      });
    }
    if (field.dataset.colourOf) document.getElementById(field.dataset.colourOf).value = field.value;
    if (field.form) tell(field.form);
  });
  document.addEventListener('change', event => {
    const picture = event.target.dataset.pictureOf;
    if (picture && event.target.files[0]) {
      const reader = new FileReader();
      reader.onload = () => { document.getElementById(picture).value = reader.result; };
      reader.readAsDataURL(event.target.files[0]);
    }
    if (event.target.form) tell(event.target.form);
    if (event.target.matches('[data-submit]')) event.target.form.submit();
  });
  /* What is wrong with a field is said when it is left, and taken back while it is mended. The server has the last word. */
  const wrong = field => {
    const say = document.body.dataset;
    if (field.getAttribute('aria-required') === 'true' && !field.value.trim()) return say.sayRequired;
    if (field.type === 'email' && field.value && field.validity.typeMismatch) return say.sayEmail;
    if (field.autocomplete === 'new-password' && field.value && field.value.length < 8) return say.sayPassword;
    return '';
  };
  const judge = field => {
    const box = field.closest('.sb-field');
    if (!box || !field.matches('.ui-inputfield')) return;
    const words = wrong(field);
    box.querySelector('.sb-error[data-inline]')?.remove();
    field.classList.toggle('ui-state-error', words !== '');
    field.setAttribute('aria-invalid', String(words !== ''));
    if (!words) return;
    box.querySelectorAll('.sb-error').forEach(old => old.remove());
    const error = document.createElement('span');
    error.className = 'sb-error';
    error.dataset.inline = '';
    error.setAttribute('role', 'alert');
    error.textContent = words;
    box.append(error);
  };
  document.addEventListener('focusout', event => {
    // Whoever is on the way to a button or link is leaving, or is about to be told by the server.
    if (!event.relatedTarget?.closest('a, button')) judge(event.target);
  });
  document.addEventListener('input', event => {
    if (event.target.closest('.sb-field')?.querySelector('.sb-error')) judge(event.target);
  });

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('form:has([data-unsaved])').forEach(tell);
    document.querySelectorAll('.sb-editor textarea').forEach(field => field.dispatchEvent(new Event('input', { bubbles: true })));
  });
})();

/// The script of the page: filters, search, unfolding and printing.
///
/// It holds no text that people read and nothing that came from a file, and puts nothing into the page but text.
enum HTMLFindingsScript {
  static let source: StaticString = #"""

    (() => {
      'use strict';
      const form = document.getElementById('filters');
      const main = document.querySelector('main');
      const cards = [...document.querySelectorAll('details.finding')];

      // Printed, everything that is shown is unfolded.
      let folded = [];
      addEventListener('beforeprint', () => {
        folded = [...document.querySelectorAll('main details:not([open])')];
        for (const card of folded) card.open = true;
      });
      addEventListener('afterprint', () => {
        for (const card of folded) card.open = false;
      });

      const units = document.getElementById('units');
      if (units) main.prepend(units);
      const names = document.querySelectorAll('section.unit h2');
      if (names.length === 1) document.title = names[0].textContent + ' – ' + document.title;
      if (!form) return;

      const status = form.querySelector('[role=status]');
      const groups = [...document.querySelectorAll('section.group')];
      const sections = [...document.querySelectorAll('section.unit')];
      const fields = form.elements;

      // Letters without their accents, so that "binh dang" finds "bình đẳng".
      const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐðÐ]/g, 'd').toLowerCase();
      const texts = new Map();
      const textOf = card => {
        if (!texts.has(card)) texts.set(card, fold(card.textContent).replace(/\s+/g, ' '));
        return texts.get(card);
      };

      const inPart = (card, part) =>
        card.dataset.parts.split(' ').some(own => own === part || own.startsWith(part + '.'));
      const inUnit = (card, unit) => {
        const section = card.closest('section.unit');
        return section.id === unit || section.dataset.agency === unit;
      };

      // What nothing belongs to is not offered.
      for (const option of [...fields.part.options])
        if (option.value && !cards.some(card => inPart(card, option.value))) option.remove();
      for (const chip of form.querySelectorAll('.chip'))
        chip.hidden = !cards.some(card => card.dataset.outcome === chip.querySelector('input').value);

      const chosen = () => ({
        verdicts: [...form.querySelectorAll('input[name=verdict]:checked')].map(box => box.value),
        part: fields.part.value,
        unit: fields.unit ? fields.unit.value : '',
        q: fields.q.value.trim(),
      });

      const apply = () => {
        const { verdicts, part, unit, q } = chosen();
        // As one phrase: single syllables of Vietnamese stand nearly everywhere.
        const sought = fold(q).replace(/\s+/g, ' ');
        const isFiltered = verdicts.length > 0 || part !== '' || unit !== '' || sought !== '';
        let shown = 0;
        for (const card of cards) {
          const fits = (verdicts.length === 0 || verdicts.includes(card.dataset.outcome))
            && (part === '' || inPart(card, part))
            && (unit === '' || inUnit(card, unit))
            && textOf(card).includes(sought);
          card.hidden = !fits;
          if (fits) shown += 1;
        }
        for (const group of groups) group.hidden = !group.querySelector('details.finding:not([hidden])');
        for (const section of sections)
          section.hidden = isFiltered && !section.querySelector('details.finding:not([hidden])');
        status.textContent = status.dataset.text.replace('{n}', shown).replace('{m}', cards.length);
        form.classList.toggle('filtered', isFiltered);
        form.querySelector('[data-do=reset]').disabled = !isFiltered;
      };

      // The address keeps the filter: `#verdict=not-met&part=III.5&q=…`.
      const remember = () => {
        const { verdicts, part, unit, q } = chosen();
        const kept = new URLSearchParams();
        if (verdicts.length) kept.set('verdict', verdicts.join(','));
        if (part) kept.set('part', part);
        if (unit) kept.set('unit', unit);
        if (q) kept.set('q', q);
        const hash = kept.size ? '#' + kept : '';
        try {
          history.replaceState(null, '', location.pathname + location.search + hash);
        } catch {
          // A browser that keeps files apart filters all the same.
        }
      };

      const follow = () => {
        const hash = location.hash.slice(1);
        if (hash.includes('=')) {
          const kept = new URLSearchParams(hash);
          const verdicts = (kept.get('verdict') ?? '').split(',');
          for (const box of form.querySelectorAll('input[name=verdict]')) box.checked = verdicts.includes(box.value);
          for (const name of ['part', 'unit']) {
            const field = fields[name];
            if (!field) continue;
            field.value = kept.get(name) ?? '';
            if (field.selectedIndex < 0) field.value = '';
          }
          fields.q.value = kept.get('q') ?? '';
          apply();
          return;
        }
        let name = hash;
        try { name = decodeURIComponent(hash); } catch { return; }
        const target = name ? document.getElementById(name) : null;
        if (!target) return;
        if (target.hidden || target.closest('[hidden]')) clear();
        if (target.matches('details')) target.open = true;
        target.scrollIntoView();
      };

      const clear = () => {
        form.reset();
        apply();
      };
      const tools = {
        expand() { for (const card of cards) if (!card.hidden) card.open = true; },
        collapse() { for (const card of cards) if (!card.hidden) card.open = false; },
        reset() { clear(); remember(); fields.q.focus(); },
      };
      form.addEventListener('click', event => {
        const button = event.target.closest('button');
        if (button) tools[button.dataset.do]();
      });
      form.addEventListener('input', () => { apply(); remember(); });
      form.addEventListener('submit', event => event.preventDefault());
      addEventListener('hashchange', follow);

      // Behind the summary of a unit alone, else before all of them.
      if (sections.length === 1 && groups.length) groups[0].before(form);
      else if (units) units.after(form);
      else main.prepend(form);
      form.hidden = false;
      apply();
      follow();
    })();

    """#
}

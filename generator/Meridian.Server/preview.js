// Shown in previews only: reloads the page when the site was made anew, and tells what keeps it from being made.
(() => {
    const own = Number(document.currentScript.dataset.version);
    let panel = null;
    const element = (name, text, style) => {
        const made = document.createElement(name);
        made.textContent = text;
        made.style.cssText = style;
        return made;
    };
    const show = (problems) => {
        panel?.remove();
        panel = null;
        if (problems.length === 0) return;
        panel = element('aside', '', 'position:fixed;inset:auto 0 0 0;z-index:2147483647;max-height:60vh;overflow:auto;' +
            'padding:1rem 1.25rem;background:#3a0d12;color:#fff;font:16px/1.5 system-ui,sans-serif;text-align:start;' +
            'border-block-start:4px solid #ff8a8a');
        panel.setAttribute('role', 'status');
        panel.append(element('strong', problems.length === 1
            ? 'One mistake keeps your last change from showing:'
            : `${problems.length} mistakes keep your last change from showing:`, 'display:block'));
        const list = element('ol', '', 'margin:.5rem 0 0;padding-inline-start:1.5rem');
        for (const { place, message, help } of problems) {
            const item = element('li', '', 'margin:0 0 .5rem');
            if (place) item.append(element('code', place, 'color:#ffd9a8;overflow-wrap:anywhere'), document.createElement('br'));
            item.append(message);
            if (help) item.append(element('div', help, 'color:#ffd9d9'));
            list.append(item);
        }
        panel.append(list);
        document.body.append(panel);
    };
    const events = new EventSource('/__meridian/events');
    events.onmessage = (event) => {
        const state = JSON.parse(event.data);
        if (state.version !== own) location.reload();
        else show(state.problems);
    };
    addEventListener('beforeunload', () => events.close());
})();

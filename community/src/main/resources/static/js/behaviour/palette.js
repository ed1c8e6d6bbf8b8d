// The palette: Ctrl K opens it, typing asks the server, arrows choose, Enter goes there.
// Attached to the button that opens it, which only shows where scripts run.

export function attach(opener) {
    const dialog = document.getElementById(opener.dataset.opens);
    const input = dialog.querySelector("input");
    const list = dialog.querySelector("[role=listbox]");
    let asked = 0;

    opener.hidden = false;

    function open() {
        if (dialog.open) return;
        dialog.showModal();
        input.value = "";
        ask();
    }

    async function ask() {
        const turn = ++asked;
        const answer = await fetch(`${dialog.dataset.source}?q=${encodeURIComponent(input.value)}`);
        if (!answer.ok || turn !== asked) return;
        show((await answer.json()).items);
    }

    function show(items) {
        list.replaceChildren(...items.map(row));
        if (items.length === 0) {
            const none = document.createElement("p");
            none.className = "c-palette__none";
            none.textContent = dialog.dataset.none;
            list.append(none);
        }
        choose(0);
    }

    function row(item, index) {
        const link = document.createElement("a");
        link.className = "c-palette__item";
        link.href = item.href;
        link.id = `palette-${index}`;
        link.role = "option";
        link.tabIndex = -1;
        const label = document.createElement("span");
        label.textContent = item.label;
        const hint = document.createElement("span");
        hint.className = "c-palette__hint";
        hint.textContent = item.hint;
        link.append(icon(item.icon), label, hint);
        return link;
    }

    function icon(name) {
        const space = "http://www.w3.org/2000/svg";
        const picture = document.createElementNS(space, "svg");
        picture.setAttribute("class", "c-icon");
        picture.setAttribute("viewBox", "0 0 24 24");
        const use = document.createElementNS(space, "use");
        use.setAttribute("href", `${dialog.dataset.icons}#${name}`);
        picture.append(use);
        return picture;
    }

    function choose(index) {
        const items = [...list.querySelectorAll("[role=option]")];
        if (items.length === 0) return;
        const chosen = (index + items.length) % items.length;
        items.forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
        items[chosen].scrollIntoView({ block: "nearest" });
        input.setAttribute("aria-activedescendant", items[chosen].id);
    }

    function chosen() {
        return [...list.querySelectorAll("[role=option]")].findIndex((item) => item.ariaSelected === "true");
    }

    opener.addEventListener("click", open);
    input.addEventListener("input", ask);
    input.addEventListener("keydown", (event) => {
        if (event.key === "ArrowDown") choose(chosen() + 1);
        else if (event.key === "ArrowUp") choose(chosen() - 1);
        else if (event.key === "Enter") list.querySelector("[aria-selected=true]")?.click();
        else return;
        event.preventDefault();
    });
    dialog.addEventListener("click", (event) => {
        if (event.target === dialog) dialog.close();
    });
    document.addEventListener("keydown", (event) => {
        if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            open();
        }
    });
}

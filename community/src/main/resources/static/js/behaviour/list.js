// A list by keyboard: j and k move, Enter opens, x selects, / searches. Rows are the tr[data-row] of the list.
import { isTyping } from "../keys.js";

const CURSOR = "is-cursor";

export function attach(list) {
    const rows = () => [...list.querySelectorAll("[data-row]")];
    const current = () => list.querySelector(`.${CURSOR}`);

    function move(step) {
        const all = rows();
        const here = all.indexOf(current());
        const next = all[Math.min(all.length - 1, Math.max(0, here + step))];
        if (!next) return;
        current()?.classList.remove(CURSOR);
        next.classList.add(CURSOR);
        next.scrollIntoView({ block: "nearest" });
        next.querySelector("a")?.focus({ preventScroll: true });
    }

    const commands = {
        j: () => move(1),
        k: () => move(-1),
        x: () => current()?.querySelector(".c-pick")?.click(),
        Enter: () => current()?.querySelector("a")?.click(),
        "/": () => document.querySelector("[data-search]")?.focus(),
    };

    function listen(event) {
        if (!list.isConnected) {
            document.removeEventListener("keydown", listen);
            return;
        }
        const command = commands[event.key];
        const isPressing = event.key === "Enter" && event.target.closest("a, button, summary");
        if (!command || isTyping(event) || isPressing) return;
        event.preventDefault();
        command();
    }

    function count() {
        const selected = list.querySelectorAll("tbody .c-pick:checked").length;
        const words = list.querySelector("[data-selected]");
        if (words) {
            words.dataset.word ??= words.textContent;
            words.textContent = `${selected} ${words.dataset.word}`;
        }
    }

    document.addEventListener("keydown", listen);
    list.addEventListener("change", (event) => {
        if (event.target.matches("[data-pick-all]")) {
            for (const pick of list.querySelectorAll("tbody .c-pick")) pick.checked = event.target.checked;
        }
        count();
    });
}

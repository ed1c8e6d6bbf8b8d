// Voting by keyboard: A, D and P press the answers, U takes the last one back. Without it the buttons do the same.
// The card that follows takes the place of the one that was pressed, also for who reads or moves by keyboard.
import { isTyping } from "../keys.js";

let isFirst = true;

export function attach(card) {
    function listen(event) {
        if (!card.isConnected) {
            document.removeEventListener("keydown", listen);
            return;
        }
        if (isTyping(event) || event.repeat || event.key.length !== 1) return;
        const button = card.querySelector(`button[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
        if (!button || card.querySelector(".htmx-request")) return;
        event.preventDefault();
        button.click();
    }

    document.addEventListener("keydown", listen);
    if (!isFirst && document.activeElement === document.body) card.focus({ preventScroll: true });
    isFirst = false;
}

// Whether a key was meant for typing rather than for a command.
export function isTyping(event) {
    return event.target.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]") != null
        || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") != null;
}

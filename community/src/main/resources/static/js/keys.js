// Whether a key was meant for typing rather than for a command.
export function isTyping(event) {
    const writes = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";
    return event.target.closest?.(writes) != null
        || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") != null;
}

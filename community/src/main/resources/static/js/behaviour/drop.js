// Lets a file be dropped on the whole of its place.

export function attach(place) {
    const input = place.querySelector("input[type=file]");
    place.addEventListener("dragover", (event) => {
        event.preventDefault();
        place.classList.add("is-over");
    });
    place.addEventListener("dragleave", () => place.classList.remove("is-over"));
    place.addEventListener("drop", (event) => {
        event.preventDefault();
        place.classList.remove("is-over");
        input.files = event.dataTransfer.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
    });
}

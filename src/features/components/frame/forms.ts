import { sendLine } from "./bridge.ts";

/**
 * A sandbox without forms never fires `submit`, which components rely on. Here it is fired as browsers do, after the fields
 * were checked, and nothing is sent. Links stay where they are.
 */
function submit(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (!form.noValidate && !submitter?.hasAttribute("formnovalidate") && !form.reportValidity()) return;
  form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true, submitter }));
  if (submitter?.getAttribute("formmethod") === "dialog" || form.method === "dialog") form.closest("dialog")?.close();
}

const isSubmitter = (element: Element): element is HTMLButtonElement | HTMLInputElement =>
  (element instanceof HTMLButtonElement && element.type === "submit") ||
  (element instanceof HTMLInputElement && (element.type === "submit" || element.type === "image"));

function onClick(event: MouseEvent): void {
  const [target] = event.composedPath();
  if (!(target instanceof Element) || event.defaultPrevented) return;
  const link = target.closest("a[href], area[href]");
  if (link) {
    event.preventDefault();
    const href = link.getAttribute("href") ?? "";
    if (href.startsWith("#") && href.length > 1) document.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
    else if (href !== "#" && href !== "") sendLine("warn", `Links lead nowhere in a preview: ${href}`);
    return;
  }
  const button = target.closest("button, input");
  if (!button || !isSubmitter(button) || !button.form || button.disabled) return;
  event.preventDefault();
  submit(button.form, button);
}

/** Enter in the only field of a form without a button submits it; with one, the browser clicks that. */
function onKeyDown(event: KeyboardEvent): void {
  const { target } = event;
  if (event.key !== "Enter" || event.defaultPrevented || event.isComposing || !(target instanceof HTMLInputElement) || !target.form) return;
  if ([...target.form.elements].some(isSubmitter)) return;
  event.preventDefault();
  submit(target.form, null);
}

export function takeForms(): void {
  // The last to hear of it, so that what a component does comes first.
  window.addEventListener("click", onClick);
  window.addEventListener("auxclick", onClick);
  window.addEventListener("keydown", onKeyDown);
  HTMLFormElement.prototype.requestSubmit = function requestSubmit(submitter: HTMLElement | null = null) {
    submit(this, submitter);
  };
  HTMLFormElement.prototype.submit = function send() {
    sendLine("warn", "form.submit() does nothing here: handle onSubmit instead");
  };
}

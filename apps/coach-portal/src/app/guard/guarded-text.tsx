import { useId } from "react";
import { TextArea, type TextAreaProps, TextField, type TextFieldProps } from "../../ui/text-field.tsx";
import { GuardNotes } from "./guard-notes.tsx";

/** A text field that the employer will read. */
export function GuardedTextField(props: TextFieldProps) {
  const id = useId();
  return (
    <div>
      <TextField {...props} />
      <GuardNotes id={id} text={props.value} />
    </div>
  );
}

/** A text area that the employer will read. */
export function GuardedTextArea(props: TextAreaProps) {
  const id = useId();
  return (
    <div>
      <TextArea {...props} />
      <GuardNotes id={id} text={props.value} />
    </div>
  );
}

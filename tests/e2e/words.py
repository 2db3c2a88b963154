"""The interface's words in the language under test, taken from the program's own catalogue."""
import pathlib
import xml.etree.ElementTree as tree

CATALOGUE = pathlib.Path(__file__).resolve().parents[2] / "translations" / "lotse_de.ts"


class Words:
    def __init__(self, language):
        self.language = language
        self.german = {}
        if language == "de":
            for context in tree.parse(CATALOGUE).getroot().iter("context"):
                for message in context.iter("message"):
                    forms = [form.text for form in message.iter("numerusform")]
                    text = forms[0] if forms else message.findtext("translation")
                    self.german.setdefault(message.findtext("source"), {})[context.findtext("name")] = text

    def __call__(self, english, room=None):
        """The text as shown; `room` is the class whose text it is, needed where two differ."""
        if self.language == "en":
            return english
        known = self.german[english]
        if room:
            return next(text for name, text in known.items() if name.endswith(room))
        choices = set(known.values())
        assert len(choices) == 1, f"{english!r} has several German texts, name its room: {known}"
        return choices.pop()

using Pipeline.Model;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Forms;

/// <summary>A kind that is read from tables, and not from dumps that have lost theirs.</summary>
internal sealed class SheetOnlyForm(SheetForm form) : IForm
{
    public string Kind => form.Kind;

    public FormSignature Signature { get; } = new(form.Kind, TitleWords.Table, int.MaxValue);

    public IEnumerable<string> Vocabulary => FormLexicon.Standard.Wordings;

    public Filing Read(FormPart part) => part.Grids.Count > 0 ? form.Read(part, Signature) : LostTable.Read(form, part, Signature);
}

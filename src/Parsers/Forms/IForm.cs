using Pipeline.Model;

namespace Pipeline.Parsers.Forms;

/// <summary>A kind of filing: how it is recognised, and the rules that read it.</summary>
internal interface IForm
{
    /// <summary>One of <see cref="FilingKind"/>.</summary>
    string Kind { get; }

    FormSignature Signature { get; }

    /// <summary>
    /// The labels and headings that the form prints, without white space, unit and bracket; a misread scan is held against them.
    /// </summary>
    IEnumerable<string> Vocabulary { get; }

    Filing Read(FormPart part);
}

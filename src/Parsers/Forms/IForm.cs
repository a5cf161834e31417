using Pipeline.Model;

namespace Pipeline.Parsers.Forms;

/// <summary>A kind of filing: how it is recognised, and the rules that read it.</summary>
internal interface IForm
{
    /// <summary>One of <see cref="FilingKind"/>.</summary>
    string Kind { get; }

    FormSignature Signature { get; }

    Filing Read(FormPart part);
}

using Pipeline.Model;

namespace Pipeline.Parsers.Forms;

/// <summary>A label with its value.</summary>
/// <param name="Name">The label as printed, without colon.</param>
internal sealed record LabelledField(string Name, FieldRole Role, string Value, IReadOnlyList<TextSpan> Spans);

using Pipeline.Model;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Forms.ProjectTargets.Dump;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Tests.Forms.ProjectTargets.Dump;

/// <summary>Small dumps for tests of single steps.</summary>
internal static class DumpText
{
    public static IReadOnlyList<Fragment> Fragments(string text) => Fragment.Of(Lines(text));

    public static DumpLines Rows(string text) => new(new FormPart([.. Lines(text)], []), null);

    private static IEnumerable<TextLine> Lines(string text) => text.Split('\n').Select((line, i) => new TextLine(1, i + 1, line));
}

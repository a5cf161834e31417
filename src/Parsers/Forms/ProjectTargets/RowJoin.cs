using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms.ProjectTargets;

/// <summary>Puts a row together again that a page break has torn.</summary>
internal static class RowJoin
{
    public static ProjectRow Join(ProjectRow above, ProjectRow below) =>
        above with
        {
            Name = Join(above.Name, below.Name),
            Goal = Join(above.Goal, below.Goal),
            Indicators =
                above.Indicators is { } indicators && below.Indicators is { } more
                    ? indicators.Append(more)
                    : above.Indicators ?? below.Indicators,
            Extras = [.. above.Extras, .. below.Extras],
        };

    private static TableCell? Join(TableCell? above, TableCell? below) => (above, below) switch
    {
        ({ } a, { } b) => a with { Text = Wrapping.Join([a.Text, b.Text]), Spans = Spans.Union(a.Spans.Concat(b.Spans)) },
        _ => above ?? below,
    };
}

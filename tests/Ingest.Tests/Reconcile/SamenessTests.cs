using System.Globalization;
using CsCheck;
using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Reconcile.Agencies;
using Pipeline.Ingest.Reconcile.Comparing;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Reconcile;

public class SamenessTests
{
    private static readonly FilingProfile Text = Compose.Profile;
    private static readonly FilingProfile Scan = Text with { Filing = "b/1", IsRecognised = true, Distance = 6 };
    private static readonly FilingProfile Bare = Text with { Agency = Agency.Of("区应急管理局", []) };
    private static readonly FilingProfile OfProjects = Text with { Kind = FilingKind.ProjectTargets };

    [Fact]
    public void All_figures_equal_is_a_copy() =>
        Check("same figures 1", Compose.Filing(Text, Compose.Figures(3)), Compose.Filing(Text, Compose.Figures(3)));

    [Fact]
    public void A_figure_that_differs_is_a_revision() =>
        Check("revision figures 0.95", Compose.Filing(Text, Compose.Figures(20)), Compose.Filing(Text, Compose.Figures(20, "999")));

    [Fact]
    public void Figures_most_of_which_differ_are_no_revision_and_contradict_each_other() =>
        Check("conflict figures 0.4", Compose.Filing(Text, Compose.Figures(5)), Compose.Filing(Text, Compose.Figures(5, "1", "2", "3")));

    [Fact]
    public void Figures_that_changed_places_are_a_revision() =>
        Check("revision figures 0.8", Compose.Filing(Text, Compose.Figures(10)), Compose.Filing(Text, Compose.Figures(10, "1001", "1000")));

    [Fact]
    public void A_figure_whose_name_was_lost_or_misread_is_the_same()
    {
        var figures = Compose.Figures(10);
        figures[0] = figures[0] with { Name = "" };
        figures[1] = figures[1] with { Name = "顶目1" };
        Check("same figures 1", Compose.Filing(Text, Compose.Figures(10)), Compose.Filing(Text, figures));
    }

    [Theory]
    [InlineData(0.5, "same recognised 0.9")]
    [InlineData(0.95, "revision figures 0.9")]
    public void A_scan_whose_differing_figures_are_unsure_is_a_copy_and_one_that_is_sure_of_them_is_none(double confidence, string expected)
    {
        var figures = Compose.Figures(10);
        figures[3] = figures[3] with { Value = "77", Confidence = confidence };
        Check(expected, Compose.Filing(Text, Compose.Figures(10)), Compose.Filing(Scan, figures));
    }

    [Fact]
    public void A_scan_of_few_figures_has_to_have_them_all()
    {
        var figures = Compose.Figures(9);
        figures[3] = figures[3] with { Value = "77", Confidence = 0.2 };
        Check("revision figures 0.89", Compose.Filing(Text, Compose.Figures(9)), Compose.Filing(Scan, figures));
    }

    [Fact]
    public void A_scan_that_lost_a_figure_is_a_copy() =>
        Check("same recognised 0.95", Compose.Filing(Text, Compose.Figures(20)), Compose.Filing(Scan, Compose.Figures(19)));

    [Fact]
    public void A_text_that_lost_figures_and_says_so_is_a_copy_and_one_that_does_not_is_a_revision()
    {
        Check("same incomplete 0.6", Compose.Filing(Text, Compose.Figures(20)),
            Compose.Filing(Text with { IsIncomplete = true }, Compose.Figures(12)));
        Check("revision part 0.6", Compose.Filing(Text, Compose.Figures(20)), Compose.Filing(Text, Compose.Figures(12)));
    }

    [Fact]
    public void Other_projects_of_the_same_agency_and_year_are_a_supplement_even_at_the_same_price() =>
        Check("supplement projects",
            Compose.Filing(OfProjects, Compose.Figures(5), "桥"), Compose.Filing(OfProjects, Compose.Figures(5), "路"));

    [Fact]
    public void A_project_whose_name_a_scan_misread_is_no_other() =>
        Check("same figures 1", Compose.Filing(OfProjects, Compose.Figures(12), "购买办公设备"),
            Compose.Filing(OfProjects with { IsRecognised = true }, Compose.Figures(12), "购买办公没备"));

    [Fact]
    public void Other_projects_of_whoever_they_are_are_different() =>
        Check("different projects",
            Compose.Filing(OfProjects with { Agency = null }, Compose.Figures(12), "桥"),
            Compose.Filing(OfProjects, Compose.Figures(12), "路"));

    [Fact]
    public void Other_kinds_years_places_and_scopes_are_different_whatever_their_figures()
    {
        foreach (var other in (FilingProfile[])
            [
                Text with { Kind = FilingKind.ProjectTargets }, Text with { Year = 2023 }, Text with { Agency = Agency.Of("白云区应急管理局", []) },
                Text with { Agency = Agency.Of("番禺区应急管理局（本级）", []) },
            ])
            Check("different key", Compose.Filing(Text, Compose.Figures(30)), Compose.Filing(other, Compose.Figures(30)));
    }

    [Fact]
    public void Bare_names_are_one_where_enough_figures_are_and_never_by_name()
    {
        Check("same figures 1", Compose.Filing(Bare, Compose.Figures(5)), Compose.Filing(Bare, Compose.Figures(5)));
        Check("different figures 1", Compose.Filing(Bare, Compose.Figures(4)), Compose.Filing(Bare, Compose.Figures(4)));
        List<Figure> Unnamed(int count) => [.. Compose.Figures(count).Select(f => f with { Name = "" })];
        Check("same figures 1", Compose.Filing(Bare, Compose.Figures(10)), Compose.Filing(Bare, Unnamed(10)));
        Check("different figures 1", Compose.Filing(Bare, Compose.Figures(9)), Compose.Filing(Bare, Unnamed(9)));
        Check("different figures 0.89", Compose.Filing(Bare, Compose.Figures(18)), Compose.Filing(Bare, Compose.Figures(18, "1", "2")));
        Check("revision figures 0.95", Compose.Filing(Bare, Compose.Figures(20)), Compose.Filing(Bare, Compose.Figures(20, "1")));
    }

    [Fact]
    public void Without_figures_names_decide()
    {
        Check("same names", Compose.Filing(Text, [], "甲", "乙", "丙"), Compose.Filing(Text, [], "甲", "乙", "丙"));
        Check("different no-figures", Compose.Filing(Text, [], "甲", "乙"), Compose.Filing(Text, [], "甲", "乙"));
        Check("different no-figures", Compose.Filing(Text, [], "甲", "乙", "丙"), Compose.Filing(Text, [], "甲", "乙", "丁"));
        Check("different no-figures", Compose.Filing(Text, Compose.Figures(1), "甲", "乙", "丙"), Compose.Filing(Text, [], "甲", "乙", "丙"));
    }

    [Fact]
    public void It_is_the_same_whichever_of_two_is_named_first()
    {
        var figure = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 3], OneOf(0.3, 0.95, 1),
            (field, name, value, confidence) => new Figure($"f{field}", name == 0 ? "" : $"n{name}", $"{value}", confidence));
        var profile = Gen.Select(OneOf("番禺区应急管理局", "区应急管理局", "白云区应急管理局", null), OneOf<int?>(2024, null), Gen.Bool, Gen.Bool, Gen.Bool,
            (agency, year, isRecognised, isDoubtful, isIncomplete) => Text with
            {
                Kind = FilingKind.ProjectTargets, Agency = Agency.Of(agency, []), Year = year,
                IsRecognised = isRecognised, IsDoubtful = isDoubtful, IsIncomplete = isIncomplete,
            });
        var projects = OneOf("购买办公设备", "购买办公没备", "路").Array[0, 2];
        var filing = Gen.Select(profile, figure.List[0, 14], projects, (p, f, n) => Compose.Filing(p, f, n));
        Gen.Select(filing, filing).Sample((one, other) => Sameness.Of(one, other) == Sameness.Of(other, one));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static void Check(string expected, ComparedFiling one, ComparedFiling other)
    {
        Assert.Equal(expected, Said(Sameness.Of(one, other)));
        Assert.Equal(expected, Said(Sameness.Of(other, one)));
    }

    private static string Said(Judgement judgement) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{RelationName.Of(judgement.Relation)} {judgement.Basis} {judgement.Agreement:0.##}").Trim();
}

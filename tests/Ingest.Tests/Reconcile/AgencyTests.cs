using Pipeline.Ingest.Reconcile.Agencies;

namespace Pipeline.Ingest.Tests.Reconcile;

public class AgencyTests
{
    [Theory]
    [InlineData("番禺区应急管理局", null, "广东省/广州市/番禺区|应急管理局|department")]
    [InlineData("广州市番禺区应急管理局（公章）", null, "广东省/广州市/番禺区|应急管理局|department")]
    [InlineData("鹤津县自然资源局（本级）", null, "鹤津县|自然资源局|own-level")]
    [InlineData("鹤津县自然资源局本级", null, "鹤津县|自然资源局|own-level")]
    [InlineData("鹤津县自然资源局本级)", null, "鹤津县|自然资源局|own-level")]
    [InlineData("区应急管理局", "番禺区2024年部门整体支出绩效目标表", "广东省/广州市/番禺区|应急管理局|department")]
    [InlineData("区应急管理局", "2024年广州市番禺区应急管理局部门整体支出绩效目标表", "广东省/广州市/番禺区|应急管理局|department")]
    [InlineData("应急管理局", "番禺区部门整体支出绩效目标表", "广东省/广州市/番禺区|应急管理局|department")]
    [InlineData("市教育局", "广州市部门整体支出绩效目标表", "广东省/广州市|教育局|department")]
    [InlineData("[205]临洲市民政局", null, "临洲市|民政局|department")]
    [InlineData("东莞市市场监督管理局", null, "广东省/东莞市|市场监督管理局|department")]
    [InlineData("北麓市城市管理局", null, "北麓市|城市管理局|department")]
    [InlineData("广东省广州市番禺区财政局", null, "广东省/广州市/番禺区|财政局|department")]
    [InlineData("广州市政府办公室", null, "广东省/广州市|政府办公室|department")]
    [InlineData("番禺应急管理局", null, "广东省/广州市/番禺区|应急管理局|department")]
    [InlineData("广州番禺区财政局", null, "广东省/广州市/番禺区|财政局|department")]
    [InlineData("广州财政局", null, "广东省/广州市|财政局|department")]
    [InlineData("区应急管理局", "番禺2024年部门整体支出绩效目标表", "广东省/广州市/番禺区|应急管理局|department")]
    [InlineData("区应急管理局", "南京市鼓楼区部门整体支出绩效目标表", "江苏省/南京市/鼓楼区|应急管理局|department")]
    [InlineData("鼓楼区应急管理局", "福州市2024年部门整体支出绩效目标表", "福建省/福州市/鼓楼区|应急管理局|department")]
    [InlineData("宝山区财政局", "上海市部门整体支出绩效目标表", "上海市/宝山区|财政局|department")]
    [InlineData("鹤津县财政局", "广东省部门整体支出绩效目标表", "鹤津县|财政局|department")]
    [InlineData("广州市鹤津县财政局", null, "广州市/鹤津县|财政局|department")]
    [InlineData("增城市财政局", null, "广东省/广州市/增城区|财政局|department")]
    [InlineData("萝岗区财政局", null, "广东省/广州市/萝岗区|财政局|department")]
    [InlineData("赵县财政局", null, "河北省/石家庄市/赵县|财政局|department")]
    public void An_agency_is_a_place_a_name_and_a_scope(string printed, string? title, string key) =>
        Assert.Equal(key, Agency.Of(printed, [title])?.Key);

    [Theory]
    [InlineData("区应急管理局", "部门整体预算绩效目标申报表")]
    [InlineData("区应急管理局", "广州市部门整体支出绩效目标表")]
    [InlineData("应急管理局", "广州市部门整体支出绩效目标表")]
    [InlineData("市场监督管理局", null)]
    [InlineData("住房和城乡建设局", null)]
    [InlineData("城市管理和综合执法局", null)]
    [InlineData("文化市场综合行政执法队", null)]
    [InlineData("开发区财政局", null)]
    [InlineData("社区服务中心", null)]
    [InlineData("人民医院", null)]
    [InlineData("鼓楼区财政局", null)]
    [InlineData("鼓楼区财政局", "江苏省部门整体支出绩效目标表")]
    [InlineData("南山林场", null)]
    [InlineData("朝阳财政局", null)]
    public void A_name_that_many_places_have_is_of_no_place_that_nobody_tells(string printed, string? title) =>
        Assert.Null(Agency.Of(printed, [title])!.Key);

    [Theory]
    [InlineData("番禺区应急管理局", "番禺区应急管理局", nameof(Likelihood.Yes))]
    [InlineData("番禺区应急管理局", "白云区应急管理局", nameof(Likelihood.No))]
    [InlineData("番禺区应急管理局", "番禺区财政局", nameof(Likelihood.No))]
    [InlineData("番禺区应急管理局", "番禺区应急管理局（本级）", nameof(Likelihood.No))]
    [InlineData("广州市番禺区应急管理局", "番禺区应急管理局", nameof(Likelihood.Yes))]
    [InlineData("鼓楼区应急管理局", "鼓楼区应急管理局", nameof(Likelihood.Unsure))]
    [InlineData("鼓楼区应急管理局", "福州市鼓楼区应急管理局", nameof(Likelihood.Unsure))]
    [InlineData("鼓楼区应急管理局", "朝阳区应急管理局", nameof(Likelihood.No))]
    [InlineData("鼓楼区应急管理局", "番禺区应急管理局", nameof(Likelihood.No))]
    [InlineData("南京市鼓楼区应急管理局", "福州市鼓楼区应急管理局", nameof(Likelihood.No))]
    [InlineData("区应急管理局", "番禺区应急管理局", nameof(Likelihood.Unsure))]
    [InlineData("区应急管理局", "赵县应急管理局", nameof(Likelihood.No))]
    [InlineData("区应急管理局", "区应急管理局", nameof(Likelihood.Unsure))]
    [InlineData("广州市教育局", "广州市番禺区教育局", nameof(Likelihood.No))]
    public void Agencies_of_two_places_are_two_and_a_bare_name_tells_nothing(string one, string other, string expected)
    {
        var (first, second) = (Agency.Of(one, [])!, Agency.Of(other, [])!);
        Assert.Equal(expected, first.IsSameAs(second, isRecognised: false).ToString());
        Assert.Equal(expected, second.IsSameAs(first, isRecognised: false).ToString());
    }

    [Theory]
    [InlineData("番禺区应急管理局", "", "440113")]
    [InlineData("广州市教育局", "", "4401")]
    [InlineData("东莞市教育局", "", "4419")]
    [InlineData("北京市朝阳区教育局", "", "110105")]
    [InlineData("增城市财政局", "", "440118")]
    [InlineData("朝阳区教育局", "", null)]
    [InlineData("朝阳区教育局", "依据长春市财政局的通知", "220104")]
    [InlineData("朝阳区教育局", "依据北京市财政局和长春市财政局的通知", null)]
    [InlineData("区教育局", "番禺区2024年的番禺区学校", "440113")]
    [InlineData("区教育局", "番禺区与白云区的学校", null)]
    [InlineData("教育局", "番禺区的学校", null)]
    [InlineData("鹤津县教育局", "", null)]
    public void A_region_has_a_code_where_the_filing_tells_which_it_is(string printed, string text, string? code) =>
        Assert.Equal(code, Agency.Of(printed, [], () => text)!.Place.RegionCode);

    [Fact]
    public void A_name_misread_from_a_scan_is_not_another_agency_but_its_own_level_is() =>
        Assert.Equal((Likelihood.Unsure, Likelihood.No, Likelihood.No), (
            Agency.Of("番禺区应急管理局", [])!.IsSameAs(Agency.Of("番禹区应急管理局", [])!, isRecognised: true),
            Agency.Of("番禺区应急管理局", [])!.IsSameAs(Agency.Of("番禺区应急管理局（木级）", [])!, isRecognised: true),
            Agency.Of("番禺区应急管理局", [])!.IsSameAs(Agency.Of("白榆市体育局", [])!, isRecognised: true)));

    [Theory]
    [InlineData("广州市/番禺区")]
    [InlineData("广州市/?区")]
    [InlineData("??")]
    [InlineData("")]
    public void A_place_is_read_back_from_its_key(string key) => Assert.Equal(key, Place.Parse(key).Key);
}

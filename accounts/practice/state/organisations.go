package state

import "fmt"

// Organisations returns the made-up organisations that every World has, in the
// order in which they are best met: those of [SampleText], then further ones to be
// typed by hand.
func Organisations() []Organisation { return append(sampleOrganisations(), extraOrganisations()...) }

// sampleOrganisations are the organisations that the sample text names, or the accounts do.
func sampleOrganisations() []Organisation {
	return []Organisation{
		// domain, tenant, name in English and Japanese, what it shows, region, whether the work and the personal account are guests
		{"tsubame-trading.example", madeUpID(1), "Tsubame Trading", "つばめ商事株式会社", Ordinary, "NA", true, true},
		{"aozora-foods.example", madeUpID(2), "Aozora Foods", "あおぞら食品株式会社", Ordinary, "AS", false, true},
		{"cedarbay.example", madeUpID(3), "Cedar Bay Shipyard", "シダーベイ造船所", USGovernment, "USGov", true, true},
		{"meihua.example", madeUpID(4), "Meihua Instruments", "梅花儀器", China, "AS", true, false},
		{"sakura-loyalty.example", madeUpID(5), "Sakura Loyalty Club", "さくらポイントクラブ", CustomerTenant, "AS", false, false},
		{"rheinoptik.example", madeUpID(7), "Rhein Optik GmbH", "ライン・オプティック社", WrongAccount, "EU", true, false},
		{"kita-instruments.example", madeUpID(8), "Kita Instruments", "北計器工業株式会社", Throttled, "AS", true, true},
		{"minato-trust.example", madeUpID(9), "Minato Trust Bank", "みなと信託銀行", ConsentRefused, "AS", true, true},
		{"hoshino-clinic.example", madeUpID(10), "Hoshino Clinic", "医療法人星野クリニック", AwaitsAdmin, "AS", true, true},
		{"fujimi-logistics.example", madeUpID(11), "Fujimi Logistics", "富士見物流株式会社", TrustsHome, "AS", true, false},
		{"harborline.example", madeUpID(12), "Harborline Studio", "ハーバーライン・スタジオ", WrongPage, "NA", true, true},
		{"momiji-lab.example", madeUpID(13), "Momiji Research", "もみじ総合研究所", SameNames, "AS", true, true},
		{"nordlys-energi.example", madeUpID(14), "Nordlys Energi", "ノルドリス・エナジー", MFANeeded, "EU", true, true},
		{"kawasemi-design.example", madeUpID(15), "Kawasemi Design", "かわせみデザイン事務所", SessionExpired, "AS", true, true},
		{"hibari-press.example", madeUpID(17), "Hibari Press", "ひばり出版株式会社", GraphDown, "AS", true, true},
		{"yamabuki-textile.example", "", "Yamabuki Textile", "山吹繊維株式会社", FederatedElsewhere, "", false, false},
		{"outlook.example", "", "Outlook Example Mail", "アウトルック練習メール", MailProvider, "", false, false},
		{"no-such-organisation.example", "", "Unknown organisation", "見つからない組織", Unknown, "", false, false},
		{"hayabusa-consulting.example", madeUpID(16), "Hayabusa Consulting", "はやぶさコンサルティング株式会社", Home, "AS", true, false},
	}
}

// extraOrganisations are organisations that the sample text leaves out: enough for a
// list as long as a consultant's.
func extraOrganisations() []Organisation {
	return []Organisation{
		{"suzuran-stationery.example", madeUpID(18), "Suzuran Stationery", "すずらん文具株式会社", Ordinary, "AS", true, true},
		{"larkmoor-books.example", madeUpID(19), "Larkmoor Books", "ラークムーア書店", Ordinary, "EU", true, true},
		{"mikazuki-theatre.example", madeUpID(20), "Mikazuki Theatre", "劇団みかづき", Slow, "AS", true, true},
		{"quillhaven-library.example", madeUpID(21), "Quillhaven Library", "クイルヘイブン図書館", NoMethod, "NA", true, true},
		{"yukishiro-rail.example", madeUpID(22), "Yukishiro Railway", "雪しろ鉄道株式会社", TrustsHome, "AS", true, false},
		{"bramblegate-farms.example", madeUpID(23), "Bramblegate Farms", "ブランブルゲート農場", Ordinary, "EU", true, true},
		{"kogarashi-games.example", madeUpID(24), "Kogarashi Games", "こがらしゲームズ合同会社", Ordinary, "AS", false, true},
		{"tidewell-observatory.example", madeUpID(25), "Tidewell Observatory", "タイドウェル天文台", Ordinary, "OC", true, true},
		{"hotaru-lamps.example", madeUpID(26), "Hotaru Lamps", "ほたるランプ製作所", Ordinary, "AS", true, true},
		{"fernwick-pottery.example", madeUpID(27), "Fernwick Pottery", "ファーンウィック製陶所", Ordinary, "NA", true, true},
	}
}

// madeUpID returns a tenant ID that nobody takes for a real one.
func madeUpID(n int) string {
	return fmt.Sprintf("c0ffee%02d-1a2b-4c3d-8e4f-5a6b7c8d9e%02d", n, n)
}

// plainOrganisations returns n ordinary organisations to fill a long list.
func plainOrganisations(n int) []Organisation {
	all := make([]Organisation, 0, n)
	for i := 1; i <= n; i++ {
		all = append(all, Organisation{
			Domain:   fmt.Sprintf("org-%04d.example", i),
			TenantID: fmt.Sprintf("0badcafe-0000-4000-8000-%012d", i),
			NameEN:   fmt.Sprintf("Practice organisation %04d", i),
			NameJA:   fmt.Sprintf("練習用組織 %04d", i),
			Shows:    Ordinary,
			Region:   "WW",
			work:     true,
			personal: true,
		})
	}
	return all
}

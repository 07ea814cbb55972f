package tenantlookup

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"
)

func cloudAt(host string) Cloud {
	c, ok := CloudOf(host)
	if !ok {
		panic(host)
	}
	return c
}

// What comes out, for every sort of tenant of the reference.
func TestResolve(t *testing.T) {
	s := newStandIn(t)
	for _, name := range []string{"tsubame-trading.example", idPublic} {
		s.on(hostPublic+"/"+name, tenantOf(hostPublic, idPublic, "NA"))
		s.on(hostUS+"/"+name, tenantOf(hostPublic, idPublic, "NA"))
		s.on(hostChina+"/"+name, tenantOf(hostPublic, idPublic, "NA"))
	}
	s.on(hostPublic+"/aozora-foods.example", tenantOf(hostPublic, idAsia, "AS"))
	s.on(hostPublic+"/cedarbay.example", discovery("https://"+hostUS+"/"+idUS+"/v2.0", `,"tenant_region_scope":"USGov","tenant_region_sub_scope":"DODCON"`))
	s.on(hostUS+"/only-us.example", tenantOf(hostUS, idUS, "USGov"))
	s.on(hostChina+"/meihua.example", tenantOf(hostChina, idChina, "AS"))
	s.on("login.sovcloud-identity.fr/bleu.example", tenantOf("login.sovcloud-identity.fr", idUS, "FG"))
	s.on("sakuraloyalty.ciamlogin.com/sakuraloyalty.onmicrosoft.com", discovery("https://"+idCIAM+".ciamlogin.com/"+idCIAM+"/v2.0", `,"tenant_region_scope":"AS"`))
	s.on(hostPublic+"/otherloyalty.onmicrosoft.com", tenantOf(hostPublic, idCIAM, "AS"))
	s.on(idCIAM+".ciamlogin.com/"+idCIAM, discovery("https://"+idCIAM+".ciamlogin.com/"+idCIAM+"/v2.0", ""))
	s.on("hinodetravel.b2clogin.com/*", page(404, "text/html", "<p>AADB2C90047</p>"))
	s.on(hostPublic+"/hinodetravel.onmicrosoft.com", tenantOf(hostPublic, idB2C, "EU"))
	s.on("withpolicy.b2clogin.com/withpolicy.onmicrosoft.com", discovery("https://withpolicy.b2clogin.com/"+idB2C+"/v2.0/", ""))

	public, us, china := cloudAt(hostPublic), cloudAt(hostUS), cloudAt(hostChina)
	cases := []struct {
		name, text string
		want       Tenant
	}{
		{"workforce", " Tsubame-Trading.EXAMPLE. ", Tenant{ID: idPublic, Cloud: public, Domain: "tsubame-trading.example", Region: "NA"}},
		{"by mail address", "愛 <a@tsubame-trading.example>", Tenant{ID: idPublic, Cloud: public, Domain: "tsubame-trading.example", Region: "NA"}},
		{"by tenant ID", idPublic, Tenant{ID: idPublic, Cloud: public, Region: "NA"}},
		{"by a link with both", "https://myaccount.microsoft.com/?tenant=tsubame-trading.example&tenantId=" + idPublic, Tenant{ID: idPublic, Cloud: public, Domain: "tsubame-trading.example", Region: "NA"}},
		{"AS is public when the issuer is", "aozora-foods.example", Tenant{ID: idAsia, Cloud: public, Domain: "aozora-foods.example", Region: "AS"}},
		{"US Government, told by the public host", "cedarbay.example", Tenant{ID: idUS, Cloud: us, Domain: "cedarbay.example", Region: "USGov", SubRegion: "DODCON"}},
		{"US Government, told by its own host", "only-us.example", Tenant{ID: idUS, Cloud: us, Domain: "only-us.example", Region: "USGov"}},
		{"China, known there alone", "meihua.example", Tenant{ID: idChina, Cloud: china, Domain: "meihua.example", Region: "AS"}},
		{"sovereign cloud", "bleu.example", Tenant{ID: idUS, Cloud: cloudAt("login.sovcloud-identity.fr"), Domain: "bleu.example", Region: "FG"}},
		{"external by name", "sakuraloyalty.ciamlogin.com", Tenant{ID: idCIAM, Cloud: public, Domain: "sakuraloyalty.ciamlogin.com", Region: "AS", Kind: External}},
		{"external, told by the public host", "https://otherloyalty.ciamlogin.com/", Tenant{ID: idCIAM, Cloud: public, Domain: "otherloyalty.ciamlogin.com", Region: "AS", Kind: External}},
		{"external by ID", "https://" + idCIAM + ".ciamlogin.com/" + idCIAM + "/v2.0", Tenant{ID: idCIAM, Cloud: public, Kind: External}},
		{"B2C, told by the public host", "https://hinodetravel.b2clogin.com/hinodetravel.onmicrosoft.com/b2c_1_signin/", Tenant{ID: idB2C, Cloud: public, Domain: "hinodetravel.b2clogin.com", Region: "EU", Kind: B2C}},
		{"B2C, told by its own host", "withpolicy.b2clogin.com", Tenant{ID: idB2C, Cloud: public, Domain: "withpolicy.b2clogin.com", Kind: B2C}},
	}
	r := s.resolver(Options{})
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := r.Resolve(context.Background(), c.text)
			if err != nil {
				t.Fatal(err)
			}
			if got != c.want {
				t.Errorf("got  %+v\nwant %+v", got, c.want)
			}
			if key := (Key{got.Cloud.LoginHost, got.ID}); got.Key() != key {
				t.Errorf("key %+v", got.Key())
			}
		})
	}
}

func TestPublicHitAsksNobodyElse(t *testing.T) {
	s := newStandIn(t)
	s.on(hostPublic+"/*", tenantOf(hostPublic, idPublic, "NA"))
	if _, err := s.resolver(Options{}).Resolve(context.Background(), "contoso.example"); err != nil {
		t.Fatal(err)
	}
	if n := s.total(); n != 1 {
		t.Errorf("%d requests", n)
	}
}

// A hit of the public cloud does not wait for a cloud that is silent, also
// when it is so late that the others were asked.
func TestPublicHitDoesNotWait(t *testing.T) {
	s := newStandIn(t)
	s.on(hostPublic+"/*", slow(100*time.Millisecond, tenantOf(hostPublic, idPublic, "NA")))
	s.on("*", silent)
	r := s.resolver(Options{Timeout: time.Minute})
	r.hedgeAfter = 10 * time.Millisecond
	start := time.Now()
	got, err := r.Resolve(context.Background(), "contoso.example")
	if err != nil || got.ID != idPublic {
		t.Fatal(got, err)
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
}

// A silent public host does not keep another cloud's answer back for long, and another
// host's answer for a public tenant counts as its own.
func TestSilentPublicHost(t *testing.T) {
	for _, c := range []struct {
		name, host string
		reply      string
		want       Cloud
	}{
		{"tenant of China", hostChina, hostChina, cloudAt(hostChina)},
		{"public tenant, told by the US host", hostUS, hostPublic, cloudAt(hostPublic)},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newStandIn(t)
			s.on(hostPublic+"/*", silent)
			s.on(c.host+"/*", tenantOf(c.reply, idChina, "AS"))
			r := s.resolver(Options{Timeout: time.Minute})
			r.hedgeAfter, r.preferWait = 10*time.Millisecond, 100*time.Millisecond
			start := time.Now()
			got, err := r.Resolve(context.Background(), "contoso.example")
			if took := time.Since(start); err != nil || got.Cloud != c.want || took > 20*time.Second {
				t.Errorf("%+v, %v after %v", got, err, took)
			}
		})
	}
}

// While the public host asks to wait, the others are asked: they answer for its tenants
// too.
func TestThrottledPublicHost(t *testing.T) {
	s := newStandIn(t)
	s.on(hostPublic+"/*", throttledOnce("25", tenantOf(hostPublic, idPublic, "NA")))
	s.on(hostUS+"/*", tenantOf(hostPublic, idPublic, "NA"))
	r := s.resolver(Options{})
	r.hedgeAfter = time.Minute
	start := time.Now()
	got, err := r.Resolve(context.Background(), "contoso.example")
	if took := time.Since(start); err != nil || got.ID != idPublic || took > 20*time.Second {
		t.Errorf("%+v, %v after %v", got, err, took)
	}
}

func TestDomainInTwoClouds(t *testing.T) {
	s := newStandIn(t)
	s.on(hostPublic+"/both.example", tenantOf(hostPublic, idAsia, "AS"))
	s.on(hostUS+"/both.example", tenantOf(hostPublic, idAsia, "AS")) // the US host repeats the public answer
	s.on(hostChina+"/both.example", tenantOf(hostChina, idChina, "AS"))
	r := s.resolver(Options{})
	got, err := r.Resolve(context.Background(), "both.example")
	if err != nil || got.ID != idAsia {
		t.Errorf("Resolve: %+v, %v", got, err)
	}
	all, err := r.ResolveEvery(context.Background(), "both.example")
	want := []Tenant{
		{ID: idAsia, Cloud: cloudAt(hostPublic), Domain: "both.example", Region: "AS"},
		{ID: idChina, Cloud: cloudAt(hostChina), Domain: "both.example", Region: "AS"},
	}
	if err != nil || !slices.Equal(all, want) {
		t.Errorf("ResolveEvery: %+v, %v", all, err)
	}
}

// One GUID in two clouds is two tenants.
func TestIDInTwoClouds(t *testing.T) {
	s := newStandIn(t)
	s.on(hostPublic+"/"+idAsia, tenantOf(hostPublic, idAsia, "AS"))
	s.on(hostChina+"/"+idAsia, tenantOf(hostChina, idAsia, "AS"))
	all, err := s.resolver(Options{}).ResolveEvery(context.Background(), idAsia)
	if err != nil || len(all) != 2 || all[0].Key() == all[1].Key() {
		t.Errorf("%+v, %v", all, err)
	}
}

func TestResolveEvery(t *testing.T) {
	s := newStandIn(t)
	s.on(hostPublic+"/half.example", tenantOf(hostPublic, idAsia, "AS"))
	s.on(hostChina+"/half.example", silent)
	r := s.resolver(Options{Timeout: 2 * time.Second})

	t.Run("one cloud silent", func(t *testing.T) {
		all, err := r.ResolveEvery(context.Background(), "half.example")
		if len(all) != 1 || all[0].ID != idAsia || !errors.Is(err, ErrUnavailable) {
			t.Errorf("%+v, %v", all, err)
		}
	})
	t.Run("not found", func(t *testing.T) {
		all, err := r.ResolveEvery(context.Background(), "nobody.example")
		if all != nil || !errors.Is(err, ErrNotFound) {
			t.Errorf("%+v, %v", all, err)
		}
	})
	t.Run("mail provider", func(t *testing.T) {
		if _, err := r.ResolveEvery(context.Background(), "a@docomo.ne.jp"); !errors.Is(err, ErrMailProvider) {
			t.Error(err)
		}
	})
}

// A name that only one cloud hands out is asked there first.
func TestInitialDomainGoesToItsCloud(t *testing.T) {
	s := newStandIn(t)
	s.on(hostChina+"/meihua.partner.onmschina.cn", tenantOf(hostChina, idChina, "AS"))
	got, err := s.resolver(Options{}).Resolve(context.Background(), "https://meihua.sharepoint.cn/sites/x")
	if err != nil || got.Domain != "meihua.partner.onmschina.cn" || s.total() != 1 {
		t.Errorf("%+v, %v, %d requests", got, err, s.total())
	}
}

func TestCloudsOption(t *testing.T) {
	s := newStandIn(t)
	s.on(hostChina+"/meihua.example", tenantOf(hostChina, idChina, "AS"))
	r := s.resolver(Options{Clouds: []Cloud{{LoginHost: hostPublic}, {LoginHost: hostUS}}})
	_, err := r.Resolve(context.Background(), "meihua.example")
	var e *Error
	if !errors.Is(err, ErrNotFound) || !errors.As(err, &e) || len(e.Answers) != 2 {
		t.Fatal(err)
	}
	if e.Answers[0].Cloud != cloudAt(hostPublic) || s.count(hostChina+"/meihua.example") != 0 {
		t.Errorf("answers %+v", e.Answers)
	}
}

// A cloud that is not in the table can be added.
func TestOwnCloud(t *testing.T) {
	s := newStandIn(t)
	s.on("login.lab.example/contoso.example", tenantOf("login.lab.example", idPublic, "NA"))
	lab := Cloud{Name: "Lab", LoginHost: "login.lab.example"}
	got, err := s.resolver(Options{Clouds: []Cloud{lab}}).Resolve(context.Background(), "contoso.example")
	if err != nil || got.Cloud != lab {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestAnotherTenantAnswers(t *testing.T) {
	s := newStandIn(t)
	s.on("*", tenantOf(hostPublic, idAsia, "AS"))
	_, err := s.resolver(Options{}).Resolve(context.Background(), idPublic)
	var e *Error
	if !errors.As(err, &e) || !errors.Is(err, ErrNotEntra) || e.Reason != ReasonOtherTenant {
		t.Error(err)
	}
}
